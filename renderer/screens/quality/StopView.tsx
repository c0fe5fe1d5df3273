import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../shared/calendar.ts';
import { papersOfFailure, type QualityPaper } from '../../../shared/goods/quality-codes.ts';
import { ActionSheet, NoteField, TextField } from './fields.tsx';
import { History } from './History.tsx';
import { InvolvedTable } from './InvolvedTable.tsx';
import { involvedIn } from './involved.ts';
import { PaperSheet } from './PaperSheet.tsx';
import { lastAddressee, usePaperGoods } from './paper-facts.ts';
import classes from './Quality.module.css';
import { type QualityBooks, useAskQuality } from './use-quality.ts';

type Props = { readonly id: string; readonly books: QualityBooks; readonly today: CalendarDate };

/** A stop of sale: what it stops, what to pull now, what was sold already, its papers and its lifting (G5). */
export function StopView({ id, books }: Props) {
  const { t } = useTranslation('quality');
  const paperGoods = usePaperGoods();
  const [doing, setDoing] = useState<'lift' | QualityPaper | null>(null);
  const facts = books.facts.filter(({ event }) => 'notice' in event.data && event.data.notice === id);
  const stopped = facts[0]?.event;
  if (stopped?.type !== 'SaleStopped') return null;
  const notice = books.quality.notices[id];
  const lifted = notice?.lifted === true;
  const { data, words } = stopped;
  const lines = involvedIn(data.goods, books.rows);
  const named = data.goods.map((one, index) => {
    const said = { name: words?.[`name${index + 1}`] ?? '', lot: words?.[`lot${index + 1}`] ?? '' };
    return paperGoods({ ...said, product: one.product }, involvedIn([one], books.rows));
  });
  const stop = () => setDoing(null);
  const source = [words?.issuer, words?.number, data.day].filter(Boolean).join(' · ');
  return (
    <>
      <h2>
        {t(lifted ? 'step.lifted' : 'step.stopped')}{' '}
        <small className={classes.soft}>{id.toUpperCase()}</small>
      </h2>
      <div className={classes.state} data-free={lifted}>
        <p>
          {t(`source.${data.source}`)} · {source}
        </p>
        {named.map(({ name, lot }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: goods of a sealed notice never move
          <p key={index}>
            <strong>{name}</strong> · {lot === '' ? t('everyLot') : t('lot', { lot })}
          </p>
        ))}
      </div>
      <h3>{t('next')}</h3>
      <div className={classes.actions}>
        {lifted
          ? null
          : papersOfFailure.map((paper) => (
              <Button key={paper} variant="default" onClick={() => setDoing(paper)}>
                {t(`paper.${paper}`)}
                {notice?.papers.includes(paper) ? ` ✓ ${t('printed')}` : ''}
              </Button>
            ))}
        {lifted ? null : (
          <Button variant="default" onClick={() => setDoing('lift')}>
            {t('actions.lift')}
          </Button>
        )}
      </div>
      {doing === 'lift' ? <LiftForm id={id} onDone={stop} /> : null}
      {doing !== null && doing !== 'lift' ? (
        <PaperSheet
          key={doing}
          paper={doing}
          about={{ case: null, notice: id }}
          addressee={lastAddressee(books.facts, doing)}
          facts={{
            reference: id.toUpperCase(),
            goods: named,
            complaints: [...new Set(lines.map((line) => line.number))],
            due: null,
            asked: null,
            report: null,
            notice: source,
          }}
          onBack={stop}
        />
      ) : null}
      <h3>{t('pull')}</h3>
      {lines.length === 0 ? (
        <p className={classes.soft}>{t('pullNone')}</p>
      ) : (
        <InvolvedTable lines={lines} free={lifted} />
      )}
      <h3>{t('history')}</h3>
      <History facts={facts} />
    </>
  );
}

function LiftForm({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const { t } = useTranslation('quality');
  const ask = useAskQuality();
  const [number, setNumber] = useState('');
  const [note, setNote] = useState('');
  const send = async (): Promise<string | null> => {
    if (number.trim() === '') return `${t('field.liftNumber')}: ${t('wrong.required')}`;
    const { problem } = await ask({ type: 'LiftStop', notice: id, number: number.trim(), note });
    if (problem === null) onDone();
    return problem;
  };
  return (
    <ActionSheet title={t('actions.lift')} onSeal={send} onBack={onDone}>
      <TextField label={t('field.liftNumber')} value={number} onChange={setNumber} />
      <NoteField label={t('field.note')} value={note} onChange={setNote} />
    </ActionSheet>
  );
}
