import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { flowPapers } from '../../shared/documents/flow-page.ts';
import type { PaperChoice } from '../../shared/documents/paper-choice.ts';
import { ChoiceRow } from '../parts/ChoiceRow.tsx';

type Props = { readonly value: PaperChoice; readonly onChange: (value: PaperChoice) => void };

/** Which paper, and whether in letters that weak eyes can read (N4, D1a). */
export function PaperChoiceFields({ value, onChange }: Props) {
  const { t } = useTranslation(['printing', 'domain', 'complaint']);
  return (
    <>
      <ChoiceRow
        label={t('onPaper')}
        choices={flowPapers.map((paper) => ({ value: paper, label: t(`domain:paper.${paper}`) }))}
        value={value.paper}
        onChange={(paper) => onChange({ ...value, paper })}
      />
      <Checkbox
        label={t('complaint:form.printedLarge')}
        checked={value.large}
        onChange={(event) => onChange({ ...value, large: event.currentTarget.checked })}
      />
    </>
  );
}
