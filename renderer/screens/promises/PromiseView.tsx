import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../shared/calendar.ts';
import type { PromiseTemplate } from '../../../shared/promises/promise-codes.ts';
import type { OnTheWall } from '../../../shared/promises/wall.ts';
import { useSession } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { type PromiseBooks, versionKey } from '../../ledger/promise-books.ts';
import { EndForm } from './EndForm.tsx';
import { Hanging } from './Hanging.tsx';
import { MakeForm } from './MakeForm.tsx';
import { PeopleForm } from './PeopleForm.tsx';
import { PosterPrint } from './PosterPrint.tsx';
import { PosterText } from './PosterText.tsx';
import classes from './Promises.module.css';
import { Versions } from './Versions.tsx';

export type PromiseProps = {
  readonly here: OnTheWall;
  readonly books: PromiseBooks;
  readonly today: CalendarDate;
};
type Doing = 'make' | 'end' | 'people' | 'print' | null;

/** One template: what counts, what is to be done about its poster, and the ways to change both. */
export function PromiseView({
  here,
  books,
  today,
  onStay,
}: PromiseProps & { readonly onStay: (template: PromiseTemplate) => void }) {
  const { t } = useTranslation(['wall', 'common']);
  const owner = useSession().role === 'enterprise-head';
  const [doing, setDoing] = useState<Doing>(null);
  const { template, inForce, coming } = here;
  const begin = (what: Doing): void => {
    // What is shown stays shown while it is worked on, also when something else presses more.
    onStay(template);
    setDoing(what);
  };
  const done = (): void => {
    setDoing(null);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-print-poster]')?.focus());
  };
  const printable = inForce ?? (coming?.terms ? coming : null);
  useKeys(
    doing === null
      ? [
          ...(owner ? [{ key: 'F6' as const, label: t('make'), run: () => begin('make') }] : []),
          { key: 'F9', label: t('print'), run: () => begin('print'), off: printable === null },
        ]
      : [{ key: 'Esc', label: t('common:cancel'), run: () => setDoing(null) }],
  );
  const title = t(`template.${template}`);
  if (doing === 'make')
    return <MakeForm here={here} books={books} today={today} onDone={done} onBack={() => setDoing(null)} />;
  if (doing === 'people') return <PeopleForm books={books} onDone={done} onBack={() => setDoing(null)} />;
  if (doing === 'end')
    return <EndForm here={here} books={books} today={today} onDone={done} onBack={() => setDoing(null)} />;
  if (doing === 'print' && printable)
    return <PosterPrint here={here} books={books} today={today} onBack={done} />;
  return (
    <section className={classes.view} aria-label={title}>
      <header className={classes.head}>
        <h2>{title}</h2>
        <div className={classes.actions}>
          {printable ? (
            <Button data-print-poster onClick={() => begin('print')} rightSection={<kbd>F9</kbd>}>
              {t('print')}
            </Button>
          ) : null}
          {owner ? (
            <Button
              variant={printable ? 'default' : 'filled'}
              onClick={() => begin('make')}
              rightSection={<kbd>F6</kbd>}
            >
              {t(printable ? 'makeNext' : 'makeFirst')}
            </Button>
          ) : null}
          {owner && template === 'three-tiers' && printable ? (
            <Button variant="default" onClick={() => begin('people')}>
              {t('people.change')}
            </Button>
          ) : null}
          {owner && printable ? (
            <Button variant="subtle" color="red" onClick={() => begin('end')}>
              {t('end.begin')}
            </Button>
          ) : null}
        </div>
      </header>
      <p className={classes.todo} data-state={here.state}>
        {t(`todo.${here.state}`)}
        {owner ? '' : ` ${t('ownerOnly')}`}
      </p>
      <div className={classes.columns}>
        <div>
          <Hanging here={here} books={books} today={today} />
          <Versions here={here} books={books} today={today} />
        </div>
        {printable?.terms ? (
          <div>
            <h3 className={classes.small}>
              {t(inForce ? 'inForceSince' : 'comesOn', { version: printable.version, from: printable.from })}
            </h3>
            <PosterText
              terms={printable.terms}
              text={books.said.get(versionKey(template, printable.version))?.text ?? ''}
              people={books.people}
            />
          </div>
        ) : (
          <p className={classes.soft}>{t(`about.${template}`)}</p>
        )}
      </div>
    </section>
  );
}
