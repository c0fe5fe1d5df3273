import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../frame/keys.ts';
import { PrintPaper } from '../../printing/PrintPaper.tsx';
import classes from './Figures.module.css';
import type { DrawnReport } from './use-report-paper.ts';

type Props = Readonly<{ report: DrawnReport; onAgain: () => void; onClose: () => void }>;

/** The drawn report beside the figures: to the printer of A4, or saved as PDF (K4). */
export function ReportPaper({ report, onAgain, onClose }: Props) {
  const { t } = useTranslation(['figures', 'common']);
  useKeys([{ key: 'Esc', label: t('common:close'), run: onClose }]);
  return (
    <aside className={classes.behind} aria-label={report.title}>
      <header>
        <h2>{report.title}</h2>
        <Button variant="subtle" size="compact-md" onClick={onClose}>
          {t('common:close')} <kbd>Esc</kbd>
        </Button>
      </header>
      <PrintPaper
        key={report.made}
        sealed={null}
        pdf={report.pdf}
        paper="A4"
        fileName={`${report.name}.pdf`}
        onAgain={onAgain}
      />
    </aside>
  );
}
