import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { utf8 } from '../../shared/bytes.ts';
import { saveFile } from '../documents/save-file.ts';
import type { Verified } from '../workers/verify-messages.ts';
import classes from './Outcome.module.css';
import { Report } from './Report.tsx';
import { reportText } from './report-text.ts';
import { type About, useReportWords } from './report-words.ts';

/** The report with what can be done with it: kept as a text, put on paper. */
export function Outcome({ verified, about }: { readonly verified: Verified; readonly about: About }) {
  const { t } = useTranslation('inspection');
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each report is read from its beginning
  useEffect(() => place.current?.focus(), [verified]);
  const report = useReportWords()(verified, about);
  const save = (): void => {
    const day = new Date(about.at).toISOString().slice(0, 10);
    // With a byte order mark, as the editors of older Windows take a text without one for GBK.
    const text = Uint8Array.from(utf8(`\uFEFF${reportText(report, t)}`));
    saveFile(text, `fangxin-verify-${day}-${verified.sha256.slice(0, 8)}.txt`, 'text/plain');
  };
  return (
    <div ref={place} tabIndex={-1} className={classes.outcome}>
      <Report report={report} open={false} />
      <div className={classes.buttons}>
        <button type="button" className={classes.button} onClick={save}>
          {t('report.save')}
        </button>
        <button type="button" className={classes.button} onClick={() => window.print()}>
          {t('report.print')}
        </button>
      </div>
      {createPortal(
        <div className={classes.paper} data-paper="">
          <h2>{t('report.title')}</h2>
          <Report report={report} open />
        </div>,
        document.body,
      )}
    </div>
  );
}
