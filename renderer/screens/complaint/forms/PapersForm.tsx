import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { receiptDefinition } from '../../../../shared/documents/receipt.ts';
import { useDesk, useGo } from '../../../app-context.ts';
import { useMadePapers } from '../../../documents/made-papers.tsx';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { useLabelOf } from '../label-of.ts';
import classes from '../Panel.module.css';
import { useDocumentWords, useReceiptData } from '../print-facts.ts';
import { labelCommand, unprintedLabels } from '../unprinted-labels.ts';
import { type SealCommands, type SealResult, useSealing } from '../use-sealing.ts';

const mostTries = 5;

/**
 * The labels of what goes back on sale and the consumer's receipt, sealed together; then the clerk is free for the next.
 * The receipt prints the checkpoint its entry names: the log's state just before this sealing. The label's copies are
 * counted once, so another counter's sealing in between asks for the receipt alone again.
 */
export function PapersForm({ complaint, onSealed, onHold }: ActionProps) {
  const { t } = useTranslation('complaint');
  const go = useGo();
  const desk = useDesk();
  const words = useDocumentWords();
  const dataWith = useReceiptData(complaint);
  const labelOf = useLabelOf(complaint);
  const papers = useMadePapers();
  const form = useForm();
  const sealing = useSealing(complaint);
  const labels = unprintedLabels(complaint);

  const seal: SealCommands['seal'] = async (commands) => {
    onHold();
    const receiptOnly = commands.filter((command) => command.type === 'PrintDocument');
    let result: SealResult = { ok: false, refusal: null };
    for (let tried = 0; tried < mostTries; tried++) {
      const asked = tried === 0 ? commands : receiptOnly;
      const head = await desk.head({}).catch(() => null);
      result = await sealing.seal(asked);
      if (!result.ok || !head?.ok) return result;
      if (head.value.size !== result.sealed.size - asked.length) continue;
      const receipt = receiptDefinition(dataWith(head.value.note), words);
      papers.make(complaint.number, [
        ...labels.map((one) => ({ kind: 'label' as const, definition: labelOf(one) })),
        { kind: 'receipt' as const, definition: receipt },
      ]);
      return result;
    }
    return result;
  };

  return (
    <ActionForm
      form={form}
      sealing={{ ...sealing, seal }}
      submit={t('form.papersSubmit')}
      commandsOf={() => [...labels.map(labelCommand), { type: 'PrintDocument', document: 'receipt' }]}
      onSealed={(sealed) => {
        onSealed(sealed);
        go({ at: 'counter-home' });
      }}
      beginAtSeal
    >
      <ul className={classes.papers}>
        {labels.map((one) => (
          <li key={one.disposition.disposition}>
            {t('form.papersLabel', {
              goods: one.item.words.name ?? one.item.item,
              count: labelCommand(one).copies,
            })}
          </li>
        ))}
        <li>{t('form.papersReceipt')}</li>
      </ul>
    </ActionForm>
  );
}
