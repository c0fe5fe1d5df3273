import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../app-context.ts';
import { saveFile } from '../../documents/save-file.ts';
import { useRefusal } from '../../parts/use-refusal.ts';
import { type MadePaper as Made, useMadePapers } from '../../printing/made-papers.tsx';
import { PrintState } from '../../printing/PrintState.tsx';
import { usePrinters } from '../../printing/use-printers.ts';
import classes from './MadePapers.module.css';

/** Locked away before a printer or a file had it: it is drawn no more, and the ledger has it as cancelled. */
function isGivenUp({ course, pdf }: Made): boolean {
  return pdf === null && typeof course === 'object' && 'unsent' in course;
}

type Props = { readonly paper: Made };

/** One paper: where it is, in words, and what to do where nothing more comes of it by itself. */
export function MadePaper({ paper }: Props) {
  const { t } = useTranslation(['home', 'printing', 'domain']);
  const { cancel } = useMadePapers();
  const go = useGo();
  const place = useRef<HTMLLIElement>(null);
  /** Its button goes; the focus stays with the paper. */
  const stay = (): void => place.current?.focus();
  const { course, kind, prints, pdf } = paper;
  const name = t(`paper.${kind}`);
  const open = (
    <button
      type="button"
      className={classes.small}
      data-to-do
      onClick={() => go({ at: 'complaint', id: prints[0].about })}
    >
      {t('paperOpen', { paper: name })}
    </button>
  );
  const state =
    course === 'undrawn' || isGivenUp(paper) ? (
      <>
        <p role="alert">{t(course === 'undrawn' ? 'paperFailed' : 'paperGivenUp')}</p>
        {open}
      </>
    ) : course === 'drawing' || course === 'sending' ? (
      <p role="status">{t(course === 'drawing' ? 'paperMaking' : 'printing:running.waiting')}</p>
    ) : course === 'saved' ? (
      <PrintState course="saved" list={null} />
    ) : 'unsent' in course ? (
      <Unsent paper={paper} onDone={stay} />
    ) : (
      <>
        <PrintState course={course} list={null} />
        {course.trouble && (course.state === 'waiting' || course.state === 'printing') ? (
          <button
            type="button"
            className={classes.small}
            data-to-do
            onClick={() => {
              stay();
              cancel(paper);
            }}
          >
            {t('printing:cancel')}
          </button>
        ) : null}
        {course.state === 'failed' || course.state === 'unknown' ? open : null}
      </>
    );
  return (
    <li ref={place} className={classes.paper} tabIndex={-1}>
      <b>{name}</b>
      {state}
      {pdf && pdf.missing.length > 0 ? <span className={classes.missing}>⚠ {t('paperMissing')}</span> : null}
    </li>
  );
}

/** What the desk did not take: a printer is chosen here, or the PDF saved. */
function Unsent({ paper, onDone }: Props & { readonly onDone: () => void }) {
  const { t } = useTranslation(['home', 'printing', 'domain']);
  const sentence = useRefusal();
  const { send, sealSaved } = useMadePapers();
  const { list } = usePrinters();
  const [picked, setPicked] = useState<string | null>(null);
  const printers = list?.printers ?? [];
  const first =
    printers.find((one) => one.isDefault) ?? printers.find((one) => one.state === 'ready') ?? printers[0];
  const chosen = picked ?? first?.printer ?? null;
  const { course, kind, number, pdf, paper: size } = paper;
  const why = typeof course === 'object' && 'unsent' in course ? course.unsent : null;
  const noPrinter = list?.printers.length === 0 && why?.code === 'printer-none';
  const save = async (): Promise<void> => {
    onDone();
    if (pdf && (await sealSaved(paper)))
      saveFile(pdf.bytes, `${number}-${t(`paper.${kind}`)}.pdf`, 'application/pdf');
  };
  return (
    <>
      <p role="alert">
        {noPrinter
          ? t(list?.service === 'away' ? 'printing:away' : 'printing:saveOnly')
          : why
            ? sentence(why)
            : t('printing:lost')}
      </p>
      {chosen === null ? null : (
        <>
          <select
            className={classes.small}
            data-to-do
            aria-label={t('printing:choose', { paper: t(`domain:paper.${size}`) })}
            value={chosen}
            onChange={(event) => setPicked(event.currentTarget.value)}
          >
            {printers.map((one) => (
              <option key={one.printer} value={one.printer}>
                {one.state === 'ready' ? one.name : `${one.name} · ${t(`printing:state.${one.state}`)}`}
              </option>
            ))}
          </select>
          <button
            type="button"
            className={classes.small}
            onClick={() => {
              onDone();
              send(paper, chosen);
            }}
          >
            {t('paperPrint', { paper: t(`paper.${kind}`) })}
          </button>
        </>
      )}
      <button
        type="button"
        className={classes.small}
        {...(chosen === null && { 'data-to-do': true })}
        onClick={() => void save()}
      >
        {t('paperSave', { paper: t(`paper.${kind}`) })}
      </button>
    </>
  );
}
