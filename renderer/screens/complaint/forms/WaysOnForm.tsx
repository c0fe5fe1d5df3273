import { Checkbox } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type WayOn, waysOn } from '../../../../shared/codes.ts';
import type { Command } from '../../../../shared/complaint/commands.ts';
import { waysOnOn } from '../../../../shared/documents/notice-flow.ts';
import { MissingInPapers } from '../../../documents/MissingCharacters.tsx';
import { PaperChoiceFields } from '../../../printing/PaperChoiceFields.tsx';
import { usePaperChoice } from '../../../printing/use-paper-choice.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ManyChoiceField } from '../fields.tsx';
import { PrintedPdf } from '../PrintedPdf.tsx';
import { noNote, useDocumentWords, useWaysOnData } from '../print-facts.ts';
import { usePrinting } from '../use-printing.ts';
import { useWitnessedSealing } from '../use-witnessed-sealing.ts';

type Values = { ways: WayOn[]; printed: boolean };

/** The ways on were told, by word or with a paper: at any tier, whenever asked (T4a). */
export function WaysOnForm({ complaint, onSealed, onHold }: ActionProps) {
  const { t } = useTranslation(['complaint', 'domain']);
  const words = useDocumentWords();
  const data = useWaysOnData(complaint);
  const { printing, print, again } = usePrinting();
  const { choice, choose, keep } = usePaperChoice('ways-on');
  const { sealing, note } = useWitnessedSealing(complaint);
  const form = useForm<Values>({ defaultValues: { ways: [...waysOn], printed: true } });
  const made = (
    <PrintedPdf
      printing={printing}
      kind="ways-on"
      paper={choice.paper}
      number={complaint.number}
      onAgain={again}
    />
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
          const { ways, printed } = form.getValues();
          if (printed) onHold();
          onSealed(sealed);
          if (!printed) return;
          keep();
          void print(waysOnOn(data(note(), ways, choice.large), words, choice), sealed);
        }}
      >
        <ManyChoiceField
          control={form.control}
          name="ways"
          label={t('form.waysOn')}
          choices={waysOn.map((value) => ({ value, label: t(`domain:wayOn.${value}`) }))}
        />
        <Checkbox label={t('form.printed')} {...form.register('printed')} />
        {form.watch('printed') ? (
          <>
            <PaperChoiceFields value={choice} onChange={choose} />
            <MissingInPapers papers={[waysOnOn(data(noNote, waysOn, false), words, choice)]} />
          </>
        ) : null}
      </ActionForm>
      {made}
    </>
  );
}
