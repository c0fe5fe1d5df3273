import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo, useZone } from '../../app-context.ts';
import { useOpenedRecords } from '../../ledger/queries.ts';
import type { VisitSample } from '../../ledger/visits.ts';
import { day } from '../../parts/format.ts';
import { useVisitChange } from './use-visit-change.ts';
import classes from './Visit.module.css';

type Props = { readonly sample: VisitSample; readonly over: boolean };

/** What was drawn, in the order of the draw: each opens, and is marked as looked at with a remark. */
export function SampleRows({ sample, over }: Props) {
  const { t } = useTranslation(['visit', 'domain']);
  const go = useGo();
  const zone = useZone();
  const rows = useOpenedRecords(sample.complaints);
  const [marking, setMarking] = useState<string | null>(null);
  const byId = new Map(rows?.map((row) => [row.id, row]));
  return (
    <ol className={classes.sample}>
      {sample.complaints.map((id) => {
        const row = byId.get(id);
        const note = sample.looked.get(id);
        return (
          <li key={id}>
            <p className={classes.row}>
              <strong className="number">{row?.number ?? '…'}</strong>
              <span className="number">{row ? day(row.state.openedAt, zone) : ''}</span>
              <span>{row?.secrets?.maskedName ?? '—'}</span>
              <span className={classes.words}>{row?.secrets?.content ?? ''}</span>
              {note === undefined ? null : (
                <span className={classes.good}>✓ {note === '' ? t('draw.seen') : note}</span>
              )}
              <Button variant="default" size="compact-md" onClick={() => go({ at: 'complaint', id })}>
                {t('draw.open')}
              </Button>
              {note === undefined && !over && marking !== id ? (
                <Button variant="light" size="compact-md" onClick={() => setMarking(id)}>
                  {t('draw.mark')}
                </Button>
              ) : null}
            </p>
            {marking === id && note === undefined ? (
              <MarkLooked sample={sample.sample} complaint={id} onDone={() => setMarking(null)} />
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

type MarkProps = {
  readonly sample: number;
  readonly complaint: string;
  readonly onDone: () => void;
};

function MarkLooked({ sample, complaint, onDone }: MarkProps) {
  const { t } = useTranslation('visit');
  const { busy, problem, ask } = useVisitChange();
  const [note, setNote] = useState('');
  const send = async (): Promise<void> => {
    const command = { type: 'MarkLooked', sample, complaint, note } as const;
    if (await ask((desk, base) => desk.inspect({ ...base, command }))) onDone();
  };
  return (
    <form
      autoComplete="off"
      className={classes.mark}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextInput
        label={t('draw.remark')}
        value={note}
        maxLength={2000}
        autoFocus
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy}>
        {t('draw.save')}
      </Button>
      <p role="alert" className={classes.problem}>
        {problem}
      </p>
    </form>
  );
}
