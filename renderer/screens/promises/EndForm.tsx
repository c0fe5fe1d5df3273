import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysAfter } from '../../../shared/calendar.ts';
import { dateFromText } from '../../../shared/typed-date.ts';
import { useKeys } from '../../frame/keys.ts';
import { FormFoot } from '../../parts/FormFoot.tsx';
import { useFocusFirst } from '../../parts/use-focus-first.ts';
import { useChange } from '../settings/use-change.ts';
import classes from './Promises.module.css';
import type { PromiseProps } from './PromiseView.tsx';

type Props = PromiseProps & { readonly onDone: () => void; readonly onBack: () => void };

/** Ends a promise from a day on; who bought before keeps it (C1). */
export function EndForm({ here: { template, inForce }, today, onDone, onBack }: Props) {
  const { t } = useTranslation(['wall', 'common']);
  const { change } = useChange();
  const within = useFocusFirst<HTMLFormElement>();
  const [typed, setTyped] = useState<string>(inForce ? daysAfter(today, 1) : today);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    if (busy) return;
    const from = dateFromText(typed, today);
    if (from === null) return setProblem(t('badDate'));
    setBusy(true);
    const said = await change((desk, base, pin) =>
      desk.endPromise({ ...base, template, from, ...(pin && { pin }) }),
    );
    setBusy(false);
    setProblem(said);
    if (said === null) onDone();
  };
  useKeys([
    { key: 'Ctrl+Enter', label: t('end.seal'), run: () => void send(), off: busy },
    { key: 'Esc', label: t('common:cancel'), run: onBack },
  ]);
  const title = t('end.title', { promise: t(`template.${template}`) });
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
        <p>{t('end.hint')}</p>
        <TextInput
          label={t('end.from')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <FormFoot problem={problem} submit={t('end.seal')} busy={busy} />
      </div>
    </form>
  );
}
