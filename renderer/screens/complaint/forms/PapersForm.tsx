import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../../../shared/complaint/commands.ts';
import { receiptOn } from '../../../../shared/documents/receipt-flow.ts';
import { useDesk, useGo } from '../../../app-context.ts';
import { MissingInPapers } from '../../../documents/MissingCharacters.tsx';
import { rememberedLabelSize } from '../../../printing/label-size.ts';
import { type AskedPaper, useMadePapers } from '../../../printing/made-papers.tsx';
import { rememberedPaper } from '../../../printing/remembered-paper.ts';
import { sealEnd, sealedPrints } from '../../../printing/sealed-print.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { useLabelOf, useLabelPapers } from '../label-of.ts';
import classes from '../Panel.module.css';
import { noNote, useDocumentWords, useReceiptData } from '../print-facts.ts';
import { copiesFor, labelCommand, unprintedLabels } from '../unprinted-labels.ts';
import { type SealCommands, useSealing } from '../use-sealing.ts';

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
  const labelPapers = useLabelPapers(complaint);
  const choice = { paper: rememberedPaper('receipt'), large: false };

  const seal: SealCommands['seal'] = async (commands) => {
    onHold();
    const first = await sealOnce(commands);
    if (!first.result.ok) return first.result;
    const made: AskedPaper[] = await labelPapers(labels, first.prints);
    let last = first;
    for (let tried = 1; last.note === null && tried < mostTries; tried++) {
      const again = await sealOnce(commands.filter((command) => command.type === 'PrintDocument'));
      if (!again.result.ok) break;
      last = again;
    }
    const sealed = last.prints.at(-1);
    if (last.note !== null && sealed) {
      const definition = receiptOn(dataWith(last.note), words, choice);
      made.push({ kind: 'receipt', prints: [sealed], paper: choice.paper, sheet: null, definition });
    }
    papers.make(complaint.number, made);
    return first.result;
  };
  /** `note` is the checkpoint that the receipt's entry names; null where another counter sealed in between. */
  const sealOnce = async (commands: readonly Command[]) => {
    const head = await desk.head({}).catch(() => null);
    const result = await sealing.seal(commands);
    const prints = result.ok ? sealedPrints(result.sealed) : [];
    const receipt = prints.at(-1);
    const fits = result.ok && head?.ok && head.value.size === result.sealed.size - commands.length;
    // Of a receipt that would state another checkpoint nothing is drawn, and the ledger says so.
    if (!fits && receipt) await sealEnd(desk, receipt, 'cancelled').catch(() => null);
    return { result, prints, note: fits ? head.value.note : null };
  };

  return (
    <ActionForm
      form={form}
      sealing={{ ...sealing, seal }}
      submit={t('form.papersSubmit')}
      commandsOf={() => [
        ...labels.map((one) => labelCommand(one, rememberedLabelSize())),
        { type: 'PrintDocument', document: 'receipt' },
      ]}
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
              count: copiesFor(one),
            })}
          </li>
        ))}
        <li>{t('form.papersReceipt')}</li>
      </ul>
      <MissingInPapers
        papers={[...labels.map(labelOf), receiptOn(dataWith(noNote), words, choice)]}
        withheld={[complaint.person.name ?? '', complaint.person.phone ?? '']}
      />
    </ActionForm>
  );
}
