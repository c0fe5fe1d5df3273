import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../app-context.ts';
import { OutsideDue } from '../origin/OutsideDue.tsx';
import classes from './CounterHome.module.css';
import type { OpenRow } from './open-row.ts';
import { TimeLeft } from './TimeLeft.tsx';

type Props = {
  readonly rows: readonly OpenRow[];
  readonly now: number;
  readonly onLook: (row: OpenRow) => void;
};

/** The open complaints. ↑ ↓ move, Enter opens; at most as many as a person reads. */
export function OpenTable({ rows, now, onLook }: Props) {
  const { t } = useTranslation(['home', 'domain', 'common']);
  const go = useGo();
  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    event.preventDefault();
    buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  };
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('number')}</th>
          <th scope="col">{t('consumer')}</th>
          <th scope="col">{t('goods')}</th>
          <th scope="col">{t('tier')}</th>
          <th scope="col">{t('nextStep')}</th>
          <th scope="col">{t('timeLeft')}</th>
        </tr>
      </thead>
      <tbody onKeyDown={onKeyDown}>
        {rows.map((row) => (
          <tr key={row.id} onFocus={() => onLook(row)}>
            <td className="number">
              <button
                type="button"
                className={classes.open}
                onClick={() => go({ at: 'complaint', id: row.id })}
              >
                {row.number}
              </button>
            </td>
            <td>{row.person ?? t('declined')}</td>
            <td className={classes.goods}>{goodsWords(row, t)}</td>
            <td>
              {t(`domain:tier.${row.tier}`)}
              {row.danger ? <strong className={classes.danger}>{t('danger')}</strong> : null}
              {row.ranOut ? <span className={classes.ranOut}>{t(`ranOut.${row.ranOut}`)}</span> : null}
            </td>
            <td>{t(`steps.${row.next.what}`)}</td>
            <td>
              <TimeLeft row={row} now={now} />
              {row.reply ? <OutsideDue reply={row.reply} now={now} short /> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Words = ReturnType<typeof useTranslation<['home', 'domain', 'common']>>['t'];

function goodsWords(row: OpenRow, t: Words): string {
  if (row.goods === null) return t('noGoods');
  return row.goodsCount > 1 ? t('goodsMore', { name: row.goods, count: row.goodsCount }) : row.goods;
}
