import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { receiptDefinition } from '../../../../shared/documents/receipt.ts';
import { useDesk } from '../../../app-context.ts';
import { sealEnd, sealedPrint } from '../../../printing/sealed-print.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { PrintedPdf } from '../PrintedPdf.tsx';
import { useDocumentWords, useReceiptData } from '../print-facts.ts';
import { usePrinting } from '../use-printing.ts';
import { type SealCommands, type SealResult, useSealing } from '../use-sealing.ts';

const mostTries = 5;

/**
 * The acceptance receipt. What it prints must be the very checkpoint its entry names: the log's state just before the
 * print. Where another counter sealed in between, the print is sealed once more.
 */
export function ReceiptForm({ complaint, onSealed, onHold }: ActionProps) {
  const { t } = useTranslation('complaint');
  const desk = useDesk();
  const words = useDocumentWords();
  const dataWith = useReceiptData(complaint);
  const { printing, print, again } = usePrinting();
  const { state } = printing;
  const form = useForm();
  const sealing = useSealing(complaint);
  const note = useRef('');

  const seal: SealCommands['seal'] = async (commands) => {
    let result: SealResult = { ok: false, refusal: null };
    for (let tried = 0; tried < mostTries; tried++) {
      const head = await desk.head({}).catch(() => null);
      result = await sealing.seal(commands);
      if (!result.ok || !head?.ok) return result;
      note.current = head.value.note;
      if (head.value.size === result.sealed.size - 1) return result;
      // Not the checkpoint its entry names: nothing is drawn of this one.
      await sealEnd(desk, sealedPrint(result.sealed), 'cancelled').catch(() => null);
    }
    return result;
  };

  const paper = {
    printing,
    kind: 'receipt',
    paper: 'A5',
    number: complaint.number,
    withheld: [complaint.person.name ?? '', complaint.person.phone ?? ''],
    onAgain: again,
  } as const;
  if (state === 'making' || state === 'made') return <PrintedPdf {...paper} />;
  return (
    <>
      <ActionForm
        form={form}
        sealing={{ ...sealing, seal }}
        submit={t('form.receiptSubmit')}
        commandsOf={() => [{ type: 'PrintDocument', document: 'receipt' }]}
        onSealed={(sealed) => {
          onHold();
          onSealed(sealed);
          void print(receiptDefinition(dataWith(note.current), words), sealed);
        }}
      >
        <p>{t('form.receiptHint')}</p>
      </ActionForm>
      <PrintedPdf {...paper} />
    </>
  );
}
