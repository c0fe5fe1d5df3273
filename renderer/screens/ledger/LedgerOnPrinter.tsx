import { Button, NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintStatus } from '../../../shared/contract-replies.ts';
import type { Outcome } from '../../../shared/refusals.ts';
import { useDesk } from '../../app-context.ts';
import { sizeWords } from '../../inspection/size-words.ts';
import { useRefusal } from '../../parts/use-refusal.ts';
import { PrintState } from '../../printing/PrintState.tsx';
import { isUnderWay, useFollowedJob } from '../../printing/use-print-job.ts';
import { usePrinters } from '../../printing/use-printers.ts';
import classes from './PrintLedger.module.css';

const paper = 'A4-landscape';
type Props = {
  /** The finished file at the desk, and how large it is. */
  readonly job: string;
  readonly size: number;
  readonly onSave: () => void;
};

/** A ledger that is ready: to the printer remembered for it (Enter), or saved as PDF. */
export function LedgerOnPrinter({ job, size, onSave }: Props) {
  const { t } = useTranslation(['ledger', 'printing', 'domain']);
  const desk = useDesk();
  const sentence = useRefusal();
  const { list, look, choose } = usePrinters();
  const [course, setCourse] = useState<PrintStatus | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const asked = useRef<string>(crypto.randomUUID());
  const place = useRef<HTMLDivElement>(null);
  useFollowedJob(course, setCourse);
  const printers = list?.printers ?? [];
  const remembered = printers.find((one) => one.printer === list?.chosen[paper]);
  const first = remembered ?? printers.find((one) => one.isDefault) ?? printers[0];
  const printer = printers.find((one) => one.printer === picked) ?? first;
  // Once it has come out, another one is a print of its own, with its entry.
  const printed = course?.state === 'completed';
  const underWay = course !== null && isUnderWay(course);

  const guarded = async (task: () => Promise<Outcome<PrintStatus>>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const outcome = await task();
      if (outcome.ok) setCourse(outcome.value);
      else setProblem(sentence(outcome.refusal));
    } catch (error) {
      console.warn('LedgerOnPrinter: no answer from the desk', error);
      setProblem(t('printing:lost'));
    } finally {
      setBusy(false);
    }
  };
  const send = (): void => {
    if (!printer || busy || underWay || printed) return;
    void guarded(async () => {
      // What has ended is printed anew; a retry whose answer was lost asks for the same job.
      if (course !== null) asked.current = crypto.randomUUID();
      if (printer.printer !== remembered?.printer) await choose(paper, printer.printer).catch(() => null);
      const outcome = await desk.printLedger({ id: asked.current, job, printer: printer.printer });
      look();
      return outcome;
    });
  };
  const step = underWay ? 'under-way' : list === null ? 'looking' : printer && !printed ? 'print' : 'save';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes to the next thing to do whenever that changes
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('[data-main]')?.focus();
  }, [step]);

  return (
    <div ref={place} className={classes.ready}>
      <p className={classes.good}>✓ {t('print.made', { size: sizeWords(size) })}</p>
      {course !== null ? <PrintState course={course} list={list} /> : null}
      {list !== null && !printer ? (
        <p>{t(list.service === 'away' ? 'printing:away' : 'printing:saveOnly')}</p>
      ) : null}
      <p className={classes.problem} role="alert">
        {problem}
      </p>
      {underWay ? (
        <Button
          variant="default"
          data-main
          onClick={() => void guarded(() => desk.cancelPrint({ job: course.job }))}
        >
          {t('printing:cancel')}
        </Button>
      ) : (
        <div className={classes.choice}>
          {printer && !printed ? (
            <>
              <NativeSelect
                aria-label={t('printing:choose', { paper: t(`domain:paper.${paper}`) })}
                value={printer.printer}
                onChange={(event) => setPicked(event.currentTarget.value)}
                data={printers.map(({ printer: value, name, state }) => ({
                  value,
                  label: state === 'ready' ? name : `${name} · ${t(`printing:state.${state}`)}`,
                }))}
              />
              <Button data-main loading={busy} onClick={send}>
                {course === null ? t('printing:printOn', { printer: printer.name }) : t('printing:again')}
              </Button>
            </>
          ) : null}
          <Button
            variant="default"
            disabled={busy}
            onClick={onSave}
            {...((!printer || printed) && { 'data-main': true })}
          >
            {t('printing:save')}
          </Button>
        </div>
      )}
    </div>
  );
}
