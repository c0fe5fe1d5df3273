import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Range } from '../../../shared/figures/periods.ts';
import { useGo } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { useComplaintsBehind } from '../../ledger/figures-queries.ts';
import classes from './Figures.module.css';

export type BehindAsked = Readonly<{ title: string; range: Range; keys: readonly string[] }>;

const atOnce = 100;

/** The complaints that a figure counts, newest first; each opens. */
export function Behind({ asked, onClose }: { readonly asked: BehindAsked; readonly onClose: () => void }) {
  const { t } = useTranslation(['figures', 'domain', 'common']);
  const go = useGo();
  const [most, setMost] = useState(atOnce);
  const found = useComplaintsBehind(asked, most);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeys([{ key: 'Esc', label: t('common:close'), run: onClose }]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another figure is another list, read from its head
  useEffect(() => heading.current?.focus(), [asked]);
  return (
    <aside className={classes.behind} aria-label={asked.title}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {asked.title}
        </h2>
        <Button variant="subtle" size="compact-md" onClick={onClose}>
          {t('common:close')} <kbd>Esc</kbd>
        </Button>
      </header>
      <p className={classes.note}>{rangeText(asked.range)}</p>
      {found === undefined ? <p role="status">{t('common:loading')}</p> : null}
      {found?.length === 0 ? <p className={classes.nothing}>{t('noneBehind')}</p> : null}
      <ul>
        {found?.map(({ id, number, openedDay, status, state }) => (
          <li key={id}>
            <button type="button" onClick={() => go({ at: 'complaint', id })}>
              <strong className="number">{number}</strong>
              <span className="number">{openedDay}</span>
              <span>{t(`domain:cause.${state.facts.cause}`)}</span>
              <span>{status === 'open' ? t('stillOpen') : t(`domain:end.${status}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      {found?.length === most ? (
        <Button variant="default" onClick={() => setMost(most + atOnce)}>
          {t('more')}
        </Button>
      ) : null}
    </aside>
  );
}

export function rangeText({ from, to }: Range): string {
  return from === to ? from : `${from} – ${to}`;
}
