import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../shared/calendar.ts';
import { type StopSource, stopSources } from '../../../shared/goods/quality-codes.ts';
import type { Match } from '../../../shared/goods/stop-matching.ts';
import { dateFromText } from '../../../shared/typed-date.ts';
import { ChoiceRow } from '../../parts/ChoiceRow.tsx';
import { ActionSheet, NoteField, TextField } from './fields.tsx';
import { Matches } from './Matches.tsx';
import classes from './Quality.module.css';
import { type StoppedLine, StoppedLines } from './StoppedLines.tsx';
import { useMatches } from './use-matches.ts';
import { useAskQuality } from './use-quality.ts';

type Props = {
  readonly today: CalendarDate;
  readonly onDone: (notice: string) => void;
  readonly onBack: () => void;
};

function lineOf({ candidate, lot }: Match): StoppedLine {
  const { product, barcode, name } = candidate;
  return { product, barcode, name: name || (barcode ?? ''), lot };
}

/** A stop-sale notice: its text is matched to catalogue and shelf; what is doubtful a person says one by one (G5). */
export function StopForm({ today, onDone, onBack }: Props) {
  const { t } = useTranslation('quality');
  const ask = useAskQuality();
  const [source, setSource] = useState<StopSource>('regulator');
  const [typedDay, setDay] = useState<string>(today);
  const [issuer, setIssuer] = useState('');
  const [number, setNumber] = useState('');
  const [text, setText] = useState('');
  const { matches, reading } = useMatches(text);
  const [answers, setAnswers] = useState<Readonly<Record<string, boolean>>>({});
  const [lots, setLots] = useState<Readonly<Record<string, string>>>({});
  const [typed, setTyped] = useState<readonly StoppedLine[]>([]);

  const isMeant = ({ candidate, how }: Match) =>
    answers[candidate.product] ?? (how === 'barcode' ? true : null);
  const open = matches.filter((match) => isMeant(match) === null).length;
  const meant = matches
    .filter((match) => isMeant(match) === true)
    .map(lineOf)
    .map((line) => ({ ...line, lot: lots[line.product ?? ''] ?? line.lot }));
  const lines = [...meant, ...typed];
  const send = async (): Promise<string | null> => {
    const day = dateFromText(typedDay, today);
    if (!day) return t('wrong.day');
    if (issuer.trim() === '') return `${t('field.issuer')}: ${t('wrong.required')}`;
    if (open > 0) return t('match.unanswered', { count: open });
    if (lines.length === 0) return t('match.empty');
    const goods = lines.map((line) => ({ ...line, lot: line.lot.trim() }));
    const answer = await ask({ type: 'StopSale', source, day, issuer: issuer.trim(), number, text, goods });
    if (answer.sealed) onDone(answer.sealed.subject);
    return answer.problem;
  };
  return (
    <>
      <h2>{t('newStop')}</h2>
      <ActionSheet title={t('newStop')} seal={t('stopNow')} onSeal={send} onBack={onBack}>
        <ChoiceRow
          label={t('field.source')}
          choices={stopSources.map((value) => ({ value, label: t(`source.${value}`) }))}
          value={source}
          onChange={setSource}
        />
        <div className={classes.three}>
          <TextField label={t('field.issuer')} value={issuer} onChange={setIssuer} />
          <TextField label={t('field.noticeNumber')} value={number} onChange={setNumber} />
          <TextField label={t('field.noticeDay')} value={typedDay} onChange={setDay} />
        </div>
        <NoteField label={t('field.text')} value={text} onChange={setText} />
        <p className={classes.soft}>{t('match.hint')}</p>
        <p className={classes.soft} role="status">
          {reading.state === 'none'
            ? ''
            : reading.state === 'reading'
              ? t('match.reading', reading)
              : t(`match.${reading.state}`)}
        </p>
        <Matches
          matches={matches}
          isMeant={isMeant}
          searched={text.trim() !== ''}
          onAnswer={(product, yes) => setAnswers((before) => ({ ...before, [product]: yes }))}
        />
        <StoppedLines
          lines={lines}
          onLot={(index, lot) => {
            const line = lines[index];
            if (index < meant.length) setLots((before) => ({ ...before, [line?.product ?? '']: lot }));
            else
              setTyped((before) =>
                before.map((one, at) => (at === index - meant.length ? { ...one, lot } : one)),
              );
          }}
          onRemove={(index) => {
            const line = lines[index];
            if (index < meant.length) setAnswers((before) => ({ ...before, [line?.product ?? '']: false }));
            else setTyped((before) => before.filter((_one, at) => at !== index - meant.length));
          }}
          onAdd={(line) => setTyped((before) => [...before, line])}
        />
        {open > 0 ? <p role="status">{t('match.unanswered', { count: open })}</p> : null}
      </ActionSheet>
    </>
  );
}
