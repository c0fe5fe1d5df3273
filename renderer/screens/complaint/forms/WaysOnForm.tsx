import { Checkbox } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type WayOn, waysOn } from '../../../../shared/codes.ts';
import type { Command } from '../../../../shared/complaint/commands.ts';
import { waysOnDefinition } from '../../../../shared/documents/ways-on-notice.ts';
import { MissingInPapers } from '../../../documents/MissingCharacters.tsx';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ManyChoiceField } from '../fields.tsx';
import { PrintedPdf } from '../PrintedPdf.tsx';
import { noNote, useDocumentWords, useWaysOnData } from '../print-facts.ts';
import { usePrinting } from '../use-printing.ts';
import { useWitnessedSealing } from '../use-witnessed-sealing.ts';

type Values = { ways: WayOn[]; printed: boolean; large: boolean };

/** The ways on were told, by word or with a paper: at any tier, whenever asked (T4a). */
export function WaysOnForm({ complaint, onSealed, onHold }: ActionProps) {
  const { t } = useTranslation(['complaint', 'domain']);
  const words = useDocumentWords();
  const data = useWaysOnData(complaint);
  const { printing, print, again } = usePrinting();
  const { sealing, note } = useWitnessedSealing(complaint);
  const form = useForm<Values>({ defaultValues: { ways: [...waysOn], printed: true, large: false } });
  const made = (
    <PrintedPdf printing={printing} kind="ways-on" paper="A4" number={complaint.number} onAgain={again} />
  );
  if (printing.state === 'making' || printing.state === 'made') return made;
  return (
    <>
      <ActionForm
        form={form}
        sealing={sealing}
        submit={t('form.waysSubmit')}
        commandsOf={({ ways, printed }): Command[] => [
          { type: 'GiveWaysOn', ways, printed },
          ...(printed ? [{ type: 'PrintDocument', document: 'ways-on' } as const] : []),
        ]}
        onSealed={(sealed) => {
          const { ways, printed, large } = form.getValues();
          if (printed) onHold();
          onSealed(sealed);
          if (printed) void print(waysOnDefinition(data(note(), ways, large), words), sealed);
        }}
      >
        <ManyChoiceField
          control={form.control}
          name="ways"
          label={t('form.waysOn')}
          choices={waysOn.map((value) => ({ value, label: t(`domain:wayOn.${value}`) }))}
        />
        <Checkbox label={t('form.printed')} {...form.register('printed')} />
        <Checkbox label={t('form.printedLarge')} {...form.register('large')} />
        {form.watch('printed') ? (
          <MissingInPapers papers={[waysOnDefinition(data(noNote, waysOn, false), words)]} />
        ) : null}
      </ActionForm>
      {made}
    </>
  );
}
