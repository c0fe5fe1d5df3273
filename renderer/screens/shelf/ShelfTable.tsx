import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { heldAwaitingCase, type LotOf, type Watch } from '../../../shared/goods/lot-standing.ts';
import { useGo } from '../../app-context.ts';
import type { ShelfRow } from '../../ledger/goods-queries.ts';
import { useDuration } from '../../parts/use-duration.ts';
import { usePunctuation } from '../complaint/punctuation.ts';
import classes from './Shelf.module.css';

type Props = {
  readonly ref: RefObject<HTMLTableElement | null> | null;
  readonly rows: readonly ShelfRow[];
  readonly selected: ReadonlySet<string>;
  readonly now: number;
  readonly watch: Watch;
  readonly onToggle: (keys: readonly string[], on: boolean) => void;
};

/** The lines of a group, the longest there first. ↑↓ move, Space selects, Enter opens the complaint. */
export function ShelfTable({ ref, rows, selected, now, watch, onToggle }: Props) {
  const { t } = useTranslation(['shelf', 'domain', 'newComplaint']);
  const go = useGo();
  const { span } = useDuration();
  const { list } = usePunctuation();
  const all = rows.length > 0 && rows.every((row) => selected.has(row.key));

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input')];
    const at = boxes.indexOf(event.target as HTMLInputElement);
    const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      boxes[Math.max(0, Math.min(boxes.length - 1, at + step))]?.focus();
    } else if (event.code === 'Enter' && !event.ctrlKey && at > 0) {
      event.preventDefault();
      const row = rows[at - 1];
      if (row) go({ at: 'complaint', id: row.about });
    }
  };

  return (
    <table ref={ref} className={classes.table} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col" className={classes.box}>
            <input
              type="checkbox"
              aria-label={t('selectAll')}
              checked={all}
              onChange={() =>
                onToggle(
                  rows.map((row) => row.key),
                  !all,
                )
              }
            />
          </th>
          <th scope="col">{t('column.number')}</th>
          <th scope="col">{t('column.goods')}</th>
          <th scope="col" className={classes.right}>
            {t('column.quantity')}
          </th>
          <th scope="col">{t('column.who')}</th>
          <th scope="col">{t('column.place')}</th>
          <th scope="col">{t('column.end')}</th>
          <th scope="col" className={classes.right}>
            {t('column.age')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const name = row.words?.name ?? '—';
          const who = row.words?.supplier || row.responsibleName;
          return (
            <tr key={row.key} data-chosen={selected.has(row.key)}>
              <td className={classes.box}>
                <input
                  type="checkbox"
                  aria-label={`${row.number} ${name}`}
                  checked={selected.has(row.key)}
                  onChange={() => onToggle([row.key], !selected.has(row.key))}
                />
              </td>
              <td>
                <button
                  type="button"
                  className={`${classes.link} number`}
                  tabIndex={-1}
                  onClick={() => go({ at: 'complaint', id: row.about })}
                >
                  {row.number}
                </button>
              </td>
              <td>
                <span className={classes.name}>{name}</span>
                <span className={classes.why}>
                  {row.bars.length === 0
                    ? t('free', { rule: row.rule })
                    : t('barred', {
                        rule: row.rule,
                        why: list(row.bars.map((bar) => t(`newComplaint:bar.${bar}`))),
                      })}
                </span>
                <OpenCaseLink facts={row.facts} watch={watch} />
              </td>
              <td className={`${classes.right} number`}>
                {row.quantity} {t(`domain:unit.${row.facts.unit}`)}
              </td>
              <td className={classes.cut} title={who}>
                {who || t(`domain:responsible.${row.responsible}`)}
              </td>
              <td className={classes.cut}>{row.words?.place || '—'}</td>
              <td className="number">{row.facts.shelfLifeEnd ?? '—'}</td>
              <td className={`${classes.right} number`}>{span(now - row.since)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Goods of a held lot leave only by a case and a test: where no case runs, this is the way to it (T1a). */
function OpenCaseLink({ facts, watch }: { readonly facts: LotOf; readonly watch: Watch }) {
  const { t } = useTranslation('quality');
  const go = useGo();
  const held = heldAwaitingCase(facts, watch);
  if (!held) return null;
  return (
    <button type="button" className={classes.link} onClick={() => go({ at: 'quality', held })}>
      {t('openCase')}
    </button>
  );
}
