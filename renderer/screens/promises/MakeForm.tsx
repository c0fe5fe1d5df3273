import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysAfter } from '../../../shared/calendar.ts';
import { newestVersion } from '../../../shared/promises/promises.ts';
import { dateFromText } from '../../../shared/typed-date.ts';
import { useKeys } from '../../frame/keys.ts';
import { versionKey } from '../../ledger/promise-books.ts';
import { FormFoot } from '../../parts/FormFoot.tsx';
import { useFocusFirst } from '../../parts/use-focus-first.ts';
import { useChange } from '../settings/use-change.ts';
import { PeopleFields } from './PeopleFields.tsx';
import { PosterText } from './PosterText.tsx';
import classes from './Promises.module.css';
import type { PromiseProps } from './PromiseView.tsx';
import { TermsFields } from './TermsFields.tsx';
import { peopleFrom, type TermsField, termsFrom, typedPeople, typedTerms } from './terms-form.ts';

type Props = PromiseProps & { readonly onDone: () => void; readonly onBack: () => void };

/** The next version of a promise: what the template leaves open, from when, and the poster's words as they will be (C1). */
export function MakeForm({ here: { template, inForce }, books, today, onDone, onBack }: Props) {
  const { t } = useTranslation(['wall', 'common']);
  const { change } = useChange();
  const within = useFocusFirst<HTMLFormElement>();
  const last = newestVersion(books.promises, template);
  const [typed, setTyped] = useState(() => typedTerms(last?.terms ?? null));
  const [text, setText] = useState(
    () => books.said.get(versionKey(template, last?.version ?? 0))?.text ?? '',
  );
  const earliest = inForce ? daysAfter(today, 1) : today;
  const [begins, setBegins] = useState<string>(earliest);
  const [rows, setRows] = useState(() => typedPeople(books.people));
  const [wrong, setWrong] = useState<TermsField | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const tiered = template === 'three-tiers';
  const read = termsFrom(template, typed);
  const shown = 'terms' in read ? read.terms : (last?.terms ?? null);
  const send = async (): Promise<void> => {
    if (busy) return;
    setWrong(null);
    if ('wrong' in read) {
      setWrong(read.wrong);
      return setProblem(t(`wrong.${read.wrong}`));
    }
    const from = dateFromText(begins, today);
    if (from === null) return setProblem(t('badDate'));
    setBusy(true);
    const people = tiered ? peopleFrom(rows) : null;
    const said = await change((desk, base, pin) =>
      desk.makePromise({ ...base, terms: read.terms, from, text, people, ...(pin && { pin }) }),
    );
    setBusy(false);
    setProblem(said);
    if (said === null) onDone();
  };
  const title = t('makeOf', { promise: t(`template.${template}`), version: (last?.version ?? 0) + 1 });
  useKeys([
    { key: 'Ctrl+Enter', label: t('seal'), run: () => void send(), off: busy },
    { key: 'Esc', label: t('common:cancel'), run: onBack },
  ]);
  return (
    <form
      ref={within}
      className={classes.make}
      noValidate
      autoComplete="off"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={classes.fields}>
        <h2>{title}</h2>
        <TermsFields template={template} typed={typed} onChange={setTyped} wrong={wrong} />
        {tiered ? <PeopleFields operators={books.operators} rows={rows} onChange={setRows} /> : null}
        <TextInput
          label={t('beginsOn')}
          description={t(inForce ? 'fromTomorrow' : 'fromToday', { earliest })}
          value={begins}
          onChange={(event) => setBegins(event.currentTarget.value)}
        />
        <Textarea
          label={t(template === 'ways-12315' ? 'ownPhones' : 'ownText')}
          placeholder={t(`example.${template}`)}
          autosize
          minRows={2}
          maxRows={5}
          maxLength={240}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <FormFoot problem={problem} submit={t('seal')} busy={busy} />
      </div>
      <div className={classes.previewed}>
        <p className={classes.soft}>{t('preview')}</p>
        {shown ? <PosterText terms={shown} text={text.trim()} people={rows} /> : null}
      </div>
    </form>
  );
}
