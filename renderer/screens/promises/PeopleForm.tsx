import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../frame/keys.ts';
import type { PromiseBooks } from '../../ledger/promise-books.ts';
import { FormFoot } from '../../parts/FormFoot.tsx';
import { useFocusFirst } from '../../parts/use-focus-first.ts';
import { useChange } from '../settings/use-change.ts';
import { PeopleFields } from './PeopleFields.tsx';
import { PosterText } from './PosterText.tsx';
import classes from './Promises.module.css';
import { peopleFrom, typedPeople } from './terms-form.ts';

type Props = { readonly books: PromiseBooks; readonly onDone: () => void; readonly onBack: () => void };

/** Others, or other phones, on the poster of the three tiers: from now on, not from tomorrow. */
export function PeopleForm({ books, onDone, onBack }: Props) {
  const { t } = useTranslation(['wall', 'common']);
  const { change } = useChange();
  const within = useFocusFirst<HTMLFormElement>();
  const [rows, setRows] = useState(() => typedPeople(books.people));
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const people = peopleFrom(rows);
    const said = await change((desk, base, pin) =>
      desk.nameTierPeople({ ...base, people, ...(pin && { pin }) }),
    );
    setBusy(false);
    setProblem(said);
    if (said === null) onDone();
  };
  useKeys([
    { key: 'Ctrl+Enter', label: t('people.seal'), run: () => void send(), off: busy },
    { key: 'Esc', label: t('common:cancel'), run: onBack },
  ]);
  return (
    <form
      ref={within}
      className={classes.make}
      noValidate
      autoComplete="off"
      aria-label={t('people.change')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={classes.fields}>
        <h2>{t('people.change')}</h2>
        <PeopleFields operators={books.operators} rows={rows} onChange={setRows} />
        <FormFoot problem={problem} submit={t('people.seal')} busy={busy} />
      </div>
      <PosterText terms={{ template: 'three-tiers' }} text="" people={rows} />
    </form>
  );
}
