import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PdfPreview } from '../../documents/PdfPreview.tsx';
import classes from './Panel.module.css';
import type { Printing } from './use-printing.ts';

type Props = {
  readonly printing: Printing;
  readonly kind: 'label' | 'return-tag' | 'receipt';
  readonly number: string;
  readonly onAgain: () => void;
};

/** The paper as it will print, with its save button; a failure says what to do. */
export function PrintedPdf({ printing, kind, number, onAgain }: Props) {
  const { t } = useTranslation('complaint');
  const place = useRef<HTMLDivElement>(null);
  const made = printing.state === 'made';
  useEffect(() => {
    if (made) place.current?.querySelector('button')?.focus();
  }, [made]);
  if (printing.state !== 'made') {
    if (printing.state === 'making') return <p role="status">{t('form.making')}</p>;
    return printing.state === 'idle' ? null : (
      <p className={classes.problem} role="alert">
        {t('form.failed')}
      </p>
    );
  }
  return (
    <div ref={place} className={classes.form}>
      <p role="status">{t('form.made')}</p>
      <PdfPreview
        pdf={printing.pdf}
        fileName={`${number}-${t(`pdf.${kind}`)}.pdf`}
        width={300}
        texts={{
          save: t('pdf.save'),
          page: (page, pages) => t('pdf.page', { page, pages }),
          missing: (characters) => t('pdf.missing', { characters: characters.join(' ') }),
          unreadable: t('pdf.unreadable'),
        }}
      />
      <button type="button" className={classes.link} onClick={onAgain}>
        {t('form.again')}
      </button>
    </div>
  );
}
