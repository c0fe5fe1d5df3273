import { useForm } from 'react-hook-form';
import type { DocumentKind, Paper } from '../../../../shared/codes.ts';
import type { DocumentDefinition } from '../../../../shared/documents/definition.ts';
import { MissingInPapers } from '../../../documents/MissingCharacters.tsx';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { PrintedPdf } from '../PrintedPdf.tsx';
import { noNote } from '../print-facts.ts';
import { usePrinting } from '../use-printing.ts';
import { useWitnessedSealing } from '../use-witnessed-sealing.ts';

type Props = ActionProps & {
  readonly document: DocumentKind;
  readonly size: Paper;
  readonly submit: string;
  readonly hint: string;
  /** The paper, given the signed note it states. */
  readonly paper: (note: string) => DocumentDefinition;
};

/** A paper about the complaint with nothing to choose: sealed as printed, then made. */
export function PaperForm({ complaint, onSealed, onHold, document, size, submit, hint, paper }: Props) {
  const { printing, print, again } = usePrinting();
  const form = useForm();
  const { sealing, note } = useWitnessedSealing(complaint);
  const { name = '', phone = '' } = complaint.person;
  const made = (
    <PrintedPdf
      printing={printing}
      kind={document}
      paper={size}
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
        commandsOf={() => [{ type: 'PrintDocument', document }]}
        onSealed={(sealed) => {
          onHold();
          onSealed(sealed);
          void print(paper(note()), sealed);
        }}
      >
        <p>{hint}</p>
        <MissingInPapers papers={[paper(noNote)]} withheld={[name, phone]} />
      </ActionForm>
      {made}
    </>
  );
}
