import { useForm } from 'react-hook-form';
import type { DocumentKind } from '../../../../shared/codes.ts';
import type { DocumentDefinition } from '../../../../shared/documents/definition.ts';
import type { PaperChoice } from '../../../../shared/documents/paper-choice.ts';
import { MissingInPapers } from '../../../documents/MissingCharacters.tsx';
import { PaperChoiceFields } from '../../../printing/PaperChoiceFields.tsx';
import { usePaperChoice } from '../../../printing/use-paper-choice.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { PrintedPdf } from '../PrintedPdf.tsx';
import { noNote } from '../print-facts.ts';
import { usePrinting } from '../use-printing.ts';
import { useWitnessedSealing } from '../use-witnessed-sealing.ts';

type Props = ActionProps & {
  readonly document: DocumentKind;
  readonly submit: string;
  readonly hint: string;
  /** The paper as it was chosen, given the signed note it states. */
  readonly paper: (note: string, choice: PaperChoice) => DocumentDefinition;
};

/** A paper about the complaint, on the sheet or roll that is chosen: sealed as printed, then made. */
export function PaperForm({ complaint, onSealed, onHold, document, submit, hint, paper }: Props) {
  const { printing, print, again } = usePrinting();
  const { choice, choose, keep } = usePaperChoice(document);
  const form = useForm();
  const { sealing, note } = useWitnessedSealing(complaint);
  const { name = '', phone = '' } = complaint.person;
  const made = (
    <PrintedPdf
      printing={printing}
      kind={document}
      paper={choice.paper}
      number={complaint.number}
      withheld={[name, phone]}
      onAgain={again}
    />
  );
  if (printing.state === 'making' || printing.state === 'made') return made;
  return (
    <>
      <ActionForm
        form={form}
        sealing={sealing}
        submit={submit}
        beginAtSeal
        commandsOf={() => [{ type: 'PrintDocument', document }]}
        onSealed={(sealed) => {
          onHold();
          onSealed(sealed);
          keep();
          void print(paper(note(), choice), sealed);
        }}
      >
        <p>{hint}</p>
        <PaperChoiceFields value={choice} onChange={choose} />
        <MissingInPapers papers={[paper(noNote, choice)]} withheld={[name, phone]} />
      </ActionForm>
      {made}
    </>
  );
}
