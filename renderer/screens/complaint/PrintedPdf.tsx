import { useTranslation } from 'react-i18next';
import type { DocumentKind, Paper } from '../../../shared/codes.ts';
import type { OnSheet } from '../../printing/label-sheet.ts';
import { PrintPaper } from '../../printing/PrintPaper.tsx';
import classes from './Panel.module.css';
import type { Printing } from './use-printing.ts';

type Props = {
  readonly printing: Printing;
  readonly kind: 'label' | 'return-tag' | DocumentKind;
  readonly paper: Paper;
  readonly sheet?: OnSheet | null;
  readonly number: string;
  readonly withheld?: readonly string[];
  readonly onAgain: () => void;
};

/** The paper in the making, then ready for its printer; a failure says what to do. */
export function PrintedPdf(props: Props) {
  const { printing, kind, paper, sheet = null, number, withheld, onAgain } = props;
  const { t } = useTranslation('complaint');
  if (printing.state === 'made') {
    const { sealed, pdf } = printing;
    const fileName = `${number}-${t(`pdf.${kind}`)}.pdf`;
    return <PrintPaper key={sealed.print} {...{ sealed, pdf, paper, sheet, fileName, withheld, onAgain }} />;
  }
  if (printing.state === 'making') return <p role="status">{t('form.making')}</p>;
  return printing.state === 'idle' ? null : (
    <p className={classes.problem} role="alert">
      {t('form.failed')}
    </p>
  );
}
