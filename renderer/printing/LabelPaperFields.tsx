import { useTranslation } from 'react-i18next';
import { labelSizes } from '../../shared/codes.ts';
import { ChoiceRow } from '../parts/ChoiceRow.tsx';
import { onSheet } from './label-sheet.ts';
import { labelMedia } from './label-size.ts';
import { SheetPlaces } from './SheetPlaces.tsx';
import type { LabelPaperChoice } from './use-label-paper.ts';

type Props = {
  readonly choice: LabelPaperChoice;
  /** How many are printed; 0 while that is not known. */
  readonly labels: number;
};

/** How large the labels are, what they come out on, and where on the sheet the first goes. */
export function LabelPaperFields({ choice, labels }: Props) {
  const { t } = useTranslation(['labels', 'shelf', 'domain', 'printing']);
  const { paper, choose, kept } = choice;
  const { size, medium } = paper;
  return (
    <>
      <ChoiceRow
        label={t('shelf:size')}
        choices={labelSizes.map((value) => ({ value, label: t(`domain:labelSize.${value}`) }))}
        value={size}
        onChange={(value) => choose({ size: value })}
      />
      <ChoiceRow
        label={t('medium')}
        choices={labelMedia.map((value) => ({ value, label: t(`media.${value}`) }))}
        value={medium}
        onChange={(value) => choose({ medium: value })}
      />
      {medium === 'printer' ? null : kept ? (
        <SheetPlaces
          size={size}
          layout={kept}
          first={onSheet(size, kept, paper.first, labels).first}
          labels={labels}
          onChange={(first) => choose({ first })}
        />
      ) : (
        <p role="status">{t('printing:looking')}</p>
      )}
    </>
  );
}
