import { Button } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useZone } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { day } from '../../parts/format.ts';
import { useNow } from '../../parts/use-now.ts';
import { CaseView } from './CaseView.tsx';
import { namesIn } from './names.ts';
import classes from './Quality.module.css';
import { caseRows } from './quality-rows.ts';
import { StopForm } from './StopForm.tsx';
import { StopView } from './StopView.tsx';
import { useQualityBooks } from './use-quality.ts';

const pressing: ReadonlySet<string> = new Set(['overdue', 'papers', 'silent']);

/** Suspect goods by what is due next, stops of sale, and one of them with all that belongs to it (G4, G5). */
export function Quality({ about }: { readonly about?: string }) {
  const { t } = useTranslation(['quality', 'common']);
  const books = useQualityBooks();
  const zone = useZone();
  const today = day(useNow(60_000), zone);
  const [chosen, setChosen] = useState<string | null>(about ?? null);
  useKeys([{ key: 'F6', label: t('newStop'), run: () => setChosen('new') }]);
  if (!books) return <p className="starting">{t('common:loading')}</p>;
  const rows = caseRows(books.quality, today);
  const notices = Object.entries(books.quality.notices).reverse();
  const names = namesIn(books);
  const order = [...rows.map(({ id }) => id), ...notices.map(([id]) => id)];
  const shown = chosen !== null && (chosen === 'new' || order.includes(chosen)) ? chosen : order[0];
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || shown === undefined) return;
    event.preventDefault();
    const next = order[order.indexOf(shown) + step];
    if (!next) return;
    setChosen(next);
    document.getElementById(`row-${next}`)?.focus();
  };
  const lotWords = (id: string): string => {
    const { lot, known } = names.of(id);
    return known ? t('lot', { lot }) : t('everyLot');
  };
  return (
    <div className={classes.screen}>
      <nav className={classes.list} aria-label={t('list')} onKeyDown={onKeyDown}>
        <h1 className={classes.heading}>{t('title')}</h1>
        <Button className={classes.new} variant="default" onClick={() => setChosen('new')}>
          {t('newStop')}
          <kbd className={classes.key}>F6</kbd>
        </Button>
        {order.length === 0 ? <p className={classes.soft}>{t('noneMore')}</p> : null}
        {rows.length > 0 ? <h2>{t('cases')}</h2> : null}
        <ul>
          {rows.map(({ id, step, due }) => (
            <li key={id}>
              <button
                type="button"
                id={`row-${id}`}
                className={classes.row}
                aria-current={shown === id}
                onClick={() => setChosen(id)}
              >
                <strong>{names.of(id).name || t('unnamed')}</strong>
                <span className="number">{id.toUpperCase()}</span>
                <span className={classes.soft}>{lotWords(id)}</span>
                <span className={classes.step} data-pressing={pressing.has(step)}>
                  {pressing.has(step) ? '⚠ ' : ''}
                  {step === 'answer' && due ? t('due', { day: due }) : t(`step.${step}`)}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {notices.length > 0 ? <h2>{t('stops')}</h2> : null}
        <ul>
          {notices.map(([id, { lifted }]) => (
            <li key={id}>
              <button
                type="button"
                id={`row-${id}`}
                className={classes.row}
                aria-current={shown === id}
                onClick={() => setChosen(id)}
              >
                <strong>{names.of(id).name || t('unnamed')}</strong>
                <span className="number">{id.toUpperCase()}</span>
                <span className={classes.soft}>{lotWords(id)}</span>
                <span className={classes.step} data-pressing={!lifted}>
                  {t(lifted ? 'step.lifted' : 'step.stopped')}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <p className={classes.soft}>{t('keys')}</p>
      </nav>
      <div className={classes.view}>
        {shown === undefined ? <h2>{t('none')}</h2> : null}
        {shown === 'new' ? (
          <StopForm today={today} onDone={setChosen} onBack={() => setChosen(null)} />
        ) : null}
        {shown !== undefined && books.quality.cases[shown] ? (
          <CaseView key={shown} id={shown} books={books} today={today} />
        ) : null}
        {shown !== undefined && books.quality.notices[shown] ? (
          <StopView key={shown} id={shown} books={books} today={today} />
        ) : null}
      </div>
    </div>
  );
}
