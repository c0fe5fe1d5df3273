import { Button, NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../shared/codes.ts';
import { MissingCharacters } from '../documents/MissingCharacters.tsx';
import { PdfPreview } from '../documents/PdfPreview.tsx';
import type { RenderedPdf } from '../documents/render-pdf.ts';
import { saveFile } from '../documents/save-file.ts';
import { useKeys } from '../frame/keys.ts';
import type { OnSheet } from './label-sheet.ts';
import classes from './Printing.module.css';
import { PrintState } from './PrintState.tsx';
import type { SealedPrint } from './sealed-print.ts';
import { isUnderWay, usePrintJob } from './use-print-job.ts';
import { usePrinters } from './use-printers.ts';

export type PrintPaperProps = {
  /**
   * The print as it was sealed (`sealedPrint(sealed)`): sealed first, then drawn, then printed. Null: the report of the
   * figures, of which nothing is sealed.
   */
  readonly sealed: SealedPrint | null;
  readonly pdf: RenderedPdf;
  /** What its pages are as large as; decides which printer is remembered. */
  readonly paper: Paper;
  /** How its labels lie, where they are drawn on a sheet of A4. */
  readonly sheet?: OnSheet | null;
  /** Without any person's name in it. */
  readonly fileName: string;
  /** Shown as a picture only: a person's name and phone on their own paper (X4). */
  readonly withheld?: readonly string[] | undefined;
  /** Back to the form, for a print of its own. */
  readonly onAgain: () => void;
};

/**
 * A paper that was sealed as printed and drawn as PDF: shows it, sends it to the printer remembered for its paper
 * (Enter or F9), says how that goes, or saves it. One `PrintPaper` for one print: give it a `key` of its own, such as the
 * print's seq.
 */
export function PrintPaper(props: PrintPaperProps) {
  const { sealed, pdf, paper, sheet = null, fileName, withheld, onAgain } = props;
  const { t } = useTranslation(['printing', 'domain', 'complaint']);
  const { list, look, choose } = usePrinters();
  const { course, busy, problem, print, cancel, sealSaved } = usePrintJob(sealed, sheet);
  const [picked, setPicked] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const remembered = list?.printers.find((one) => one.printer === list.chosen[paper]);
  const first = remembered ?? list?.printers.find((one) => one.isDefault) ?? list?.printers[0];
  const printer = list?.printers.find((one) => one.printer === picked) ?? first;
  const open = course === 'open';

  const send = async (): Promise<void> => {
    if (!printer || !open || busy) return;
    if (printer.printer !== remembered?.printer) await choose(paper, printer.printer).catch(() => null);
    await print(paper, printer.printer, pdf.bytes);
    look();
  };
  const save = async (): Promise<void> => {
    if (await sealSaved()) saveFile(pdf.bytes, fileName, 'application/pdf');
  };
  useKeys(open && printer ? [{ key: 'F9', label: t('print'), run: () => void send(), off: busy }] : []);

  const step = open ? (list === null ? 'looking' : printer ? 'print' : 'save') : 'after';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes to the next thing to do whenever that changes
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('[data-main]')?.focus();
  }, [step, typeof course === 'string' ? course : course.state]);

  const underWay = typeof course !== 'string' && isUnderWay(course);
  return (
    <div ref={place} className={classes.paper}>
      <PrintState course={course} list={list} isSealed={sealed !== null} />
      <p className={classes.problem} role="alert">
        {problem}
      </p>
      {open && printer ? (
        <>
          <Button
            size="lg"
            fullWidth
            loading={busy}
            data-main
            onClick={() => void send()}
            className={classes.main}
          >
            <span className={classes.words}>{t('printOn', { printer: printer.name })}</span>
            <kbd className={classes.key}>Enter</kbd>
          </Button>
          <NativeSelect
            label={t('choose', { paper: t(`domain:paper.${paper}`) })}
            value={printer.printer}
            onChange={(event) => setPicked(event.currentTarget.value)}
            data={(list?.printers ?? []).map(({ printer: value, name, state }) => ({
              value,
              label: state === 'ready' ? name : `${name} · ${t(`state.${state}`)}`,
            }))}
          />
        </>
      ) : null}
      {underWay ? (
        <Button variant="default" data-main onClick={() => void cancel()}>
          {t('cancel')}
        </Button>
      ) : null}
      {!open && !underWay ? (
        <Button size="lg" variant="default" data-main onClick={onAgain}>
          {t('again')}
        </Button>
      ) : null}
      {open || course === 'saved' ? (
        <Button
          variant={open && list !== null && !printer ? 'filled' : 'default'}
          loading={busy}
          onClick={() => void save()}
          {...(step === 'save' && { 'data-main': true })}
        >
          {t(open ? 'save' : 'saveAgain')}
        </Button>
      ) : null}
      {open && list !== null && !printer ? (
        <button type="button" className={classes.link} onClick={look}>
          {t('lookAgain')}
        </button>
      ) : null}
      <MissingCharacters missing={pdf.missing} withheld={withheld} />
      <PdfPreview
        pdf={pdf}
        width={300}
        withheld={withheld}
        texts={{
          page: (page, pages) => t('complaint:pdf.page', { page, pages }),
          unreadable: t('complaint:pdf.unreadable'),
        }}
      />
    </div>
  );
}
