import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Quality.module.css';

export type ListedRow = Readonly<{ id: string; name: string; lot: string; step: string; pressing: boolean }>;

type Props = {
  readonly sections: readonly Readonly<{ title: string; rows: readonly ListedRow[] }>[];
  readonly shown: string | undefined;
  readonly onChoose: (id: string) => void;
};

/** Cases, held lots and stops, one below the other; ↑↓ go through all of them. */
export function QualityList({ sections, shown, onChoose }: Props) {
  const { t } = useTranslation('quality');
  const order = sections.flatMap(({ rows }) => rows.map(({ id }) => id));
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || shown === undefined) return;
    event.preventDefault();
    const next = order[order.indexOf(shown) + step];
    if (!next) return;
    onChoose(next);
    document.getElementById(`row-${next}`)?.focus();
  };
  return (
    <nav className={classes.list} aria-label={t('list')} onKeyDown={onKeyDown}>
      <h1 className={classes.heading}>{t('title')}</h1>
      <Button className={classes.new} variant="default" onClick={() => onChoose('new')}>
        {t('newStop')}
        <kbd className={classes.key}>F6</kbd>
      </Button>
      <Button className={classes.new} variant="default" onClick={() => onChoose('open')}>
        {t('openCase')}
      </Button>
      {order.length === 0 ? <p className={classes.soft}>{t('noneMore')}</p> : null}
      {sections.map(({ title, rows }) =>
        rows.length === 0 ? null : (
          <section key={title} aria-label={title}>
            <h2>{title}</h2>
            <ul>
              {rows.map(({ id, name, lot, step, pressing }) => (
                <li key={id}>
                  <button
                    type="button"
                    id={`row-${id}`}
                    className={classes.row}
                    aria-current={shown === id}
                    onClick={() => onChoose(id)}
                  >
                    <strong>{name || t('unnamed')}</strong>
                    <span className="number">{id.startsWith('held-') ? '' : id.toUpperCase()}</span>
                    <span className={classes.soft}>{lot}</span>
                    <span className={classes.step} data-pressing={pressing}>
                      {pressing ? '⚠ ' : ''}
                      {step}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
      <p className={classes.soft}>{t('keys')}</p>
    </nav>
  );
}
