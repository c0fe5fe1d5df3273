import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ComplaintStart, useDesk } from '../../app-context.ts';
import { useRefusal } from '../../parts/use-refusal.ts';
import { ComplaintEntry } from './ComplaintEntry.tsx';
import type { ComplaintForm } from './complaint-form.ts';
import { formFromDraft } from './draft-format.ts';
import classes from './NewComplaint.module.css';

type Read = Readonly<{ form: ComplaintForm } | { problem: string }>;

/** A new complaint: blank, begun by a scan, or a draft that is gone on with. */
export function NewComplaint({ start }: { readonly start?: ComplaintStart }) {
  const { t } = useTranslation(['newComplaint', 'common']);
  const desk = useDesk();
  const sentence = useRefusal();
  const draft = start?.draft;
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    if (draft === undefined) return;
    let current = true;
    const show = (next: Read): void => {
      if (current) setRead(next);
    };
    desk.readDraft({ draft }).then(
      (outcome) => {
        const form = outcome.ok ? formFromDraft(outcome.value) : null;
        if (form) show({ form });
        else show({ problem: outcome.ok ? t('draftOtherVersion') : sentence(outcome.refusal) });
      },
      () => show({ problem: t('draftNotRead') }),
    );
    return () => {
      current = false;
    };
  }, [desk, draft, sentence, t]);

  if (draft === undefined) return <ComplaintEntry {...(start && { start })} />;
  if (read === null) return <p className="starting">{t('common:loading')}</p>;
  if ('problem' in read)
    return (
      <p className={classes.unreadable} role="alert">
        {read.problem}
      </p>
    );
  return <ComplaintEntry from={{ draft, form: read.form }} />;
}
