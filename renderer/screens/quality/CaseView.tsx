import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../shared/calendar.ts';
import { type CaseClose, papersOfFailure, type QualityPaper } from '../../../shared/goods/quality-codes.ts';
import { isOver, type QualityCase } from '../../../shared/goods/quality-state.ts';
import { useZone } from '../../app-context.ts';
import { day } from '../../parts/format.ts';
import { AskForm, RemindForm, SilenceForm } from './CaseForms.tsx';
import { CloseForm } from './CloseForm.tsx';
import { History } from './History.tsx';
import { InvolvedTable } from './InvolvedTable.tsx';
import { involvedIn } from './involved.ts';
import { namesIn } from './names.ts';
import { PaperSheet } from './PaperSheet.tsx';
import { lastAddressee, usePaperGoods } from './paper-facts.ts';
import classes from './Quality.module.css';
import { stepOf } from './quality-rows.ts';
import { ResultForm } from './ResultForm.tsx';
import type { QualityBooks } from './use-quality.ts';

type Props = { readonly id: string; readonly books: QualityBooks; readonly today: CalendarDate };
type Doing = 'ask' | 'remind' | 'silence' | 'result' | 'close' | QualityPaper;

/** A case: where it stands, all returns and complaints of its lot, what happened, and what can be done (G4). */
export function CaseView({ id, books, today }: Props) {
  const { t } = useTranslation('quality');
  const zone = useZone();
  const paperGoods = usePaperGoods();
  const [doing, setDoing] = useState<Doing | null>(null);
  const one = books.quality.cases[id];
  if (!one) return null;
  const { name, lot, known } = namesIn(books).of(id);
  const lines = involvedIn([one], books.rows);
  const facts = books.facts.filter(({ event }) => 'case' in event.data && event.data.case === id);
  const step = stepOf(one, today);
  const free = one.result === 'passed' || one.closed === 'corrected';
  const stop = () => setDoing(null);
  const form = { id, today, onDone: stop, onBack: stop };
  const under = lines.filter(({ item }) => item.suspicions.includes(id));
  // Of a case that a person opened the report lies with a complaint whose goods it is about.
  const keeper = (one.byHand ? (under[0] ?? lines[0]) : under[0])?.complaint ?? null;
  const lastAsked = facts.findLast(({ event }) => event.type === 'TestAsked');
  const asked = lastAsked?.event;
  // A laboratory that was asked delivers nothing.
  const askedSeller =
    asked?.type === 'TestAsked' && asked.data.of !== 'laboratory' ? asked.words?.party : null;
  const supplier = askedSeller ?? lines.find((line) => line.supplier !== '')?.supplier ?? '';
  return (
    <>
      <h2>
        {name || t('unnamed')} <small className={classes.soft}>{id.toUpperCase()}</small>
      </h2>
      <p className={classes.soft}>
        {known ? t('lot', { lot }) : t('everyLot')} · {t('since')} {day(one.since, zone)}
      </p>
      <div className={classes.state} data-free={free}>
        <p>
          <strong>{t(`step.${step}`)}</strong>
          {one.test && one.result === null ? ` · ${t('due', { day: one.test.due })}` : ''}
        </p>
        <p>{t(free ? 'free' : 'barred')}</p>
        {step === 'silent' ? <p>{t('silentAdvice')}</p> : null}
      </div>
      <h3>{t('next')}</h3>
      <div className={classes.actions}>
        {offered(one, today).map((what, index) => (
          <Button key={what} variant={index === 0 ? 'filled' : 'default'} onClick={() => setDoing(what)}>
            {isPaper(what) ? t(`paper.${what}`) : t(`actions.${what}`)}
            {isPaper(what) && one.papers.includes(what) ? ` ✓ ${t('printed')}` : ''}
          </Button>
        ))}
      </div>
      {doing === 'ask' ? <AskForm {...form} supplier={supplier} again={one.test !== null} /> : null}
      {doing === 'remind' ? <RemindForm {...form} /> : null}
      {doing === 'silence' ? <SilenceForm {...form} /> : null}
      {doing === 'result' ? <ResultForm {...form} keeper={keeper} /> : null}
      {doing === 'close' ? (
        <CloseForm
          {...form}
          causes={causesOf(one)}
          lines={under.map(({ complaint, item }) => ({ complaint, item: item.item }))}
        />
      ) : null}
      {doing !== null && isPaper(doing) ? (
        <PaperSheet
          key={doing}
          paper={doing}
          about={{ case: id, notice: null }}
          addressee={
            doing === 'test-letter' || doing === 'test-reminder'
              ? (asked?.words?.party ?? '')
              : doing === 'stop-buying'
                ? supplier
                : lastAddressee(books.facts, doing)
          }
          facts={{
            reference: id.toUpperCase(),
            goods: [paperGoods({ name, lot, product: one.product }, lines)],
            complaints: [...new Set(lines.map((line) => line.number))],
            due: one.test?.due ?? null,
            asked: lastAsked ? day(lastAsked.entry.at, zone) : null,
            report: reportText(facts),
            notice: null,
          }}
          onBack={stop}
        />
      ) : null}
      <h3>{t('incidents')}</h3>
      <InvolvedTable lines={lines} free={free} />
      <h3>{t('history')}</h3>
      <History
        facts={facts}
        {...(!one.byHand && under[0] ? { opened: { at: one.since, number: under[0].number } } : {})}
      />
    </>
  );
}

function reportText(facts: QualityBooks['facts']): string | null {
  const last = facts.findLast(({ event }) => event.type === 'TestResultTaken');
  if (last?.event.type !== 'TestResultTaken') return null;
  const { words, data } = last.event;
  return [words?.number, data.day, words?.laboratory].filter(Boolean).join(' · ');
}

const papers: ReadonlySet<string> = new Set(['test-letter', 'test-reminder', ...papersOfFailure]);

function isPaper(what: Doing): what is QualityPaper {
  return papers.has(what);
}

/** What can be done now, the likeliest first. Who may is for the desk to say. */
function offered(one: QualityCase, today: CalendarDate): readonly Doing[] {
  const { test, result, closed } = one;
  if (closed !== null) return result === 'passed' || result === 'failed' ? ['result'] : [];
  if (result === 'failed') return [...papersOfFailure, 'close', 'result'];
  if (result === 'passed') return ['close', 'result'];
  if (isOver(one)) return [];
  if (test === null || test.silent) return ['ask', 'result', 'close'];
  const late = test.due < today;
  const letters: Doing[] = ['test-letter', ...(test.reminders > 0 ? (['test-reminder'] as const) : [])];
  return late
    ? ['remind', 'silence', 'result', ...letters, 'close']
    : ['result', 'remind', ...letters, 'close'];
}

function causesOf({ result, byHand }: QualityCase): readonly CaseClose[] {
  if (result !== null) return [result];
  return byHand ? ['goods-gone'] : ['goods-gone', 'corrected'];
}
