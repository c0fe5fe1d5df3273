import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { claimNumber } from '../../../shared/claims/claim-number.ts';
import type { Input } from '../../../shared/contract.ts';
import type { Sealed } from '../../../shared/contract-replies.ts';
import { useKeys } from '../../frame/keys.ts';
import { PrintPaper } from '../../printing/PrintPaper.tsx';
import { usePrinting } from '../complaint/use-printing.ts';
import { useChange } from '../settings/use-change.ts';
import { useNoteNumber } from './goods-words.ts';
import { type PaperAsked, usePartyPaper } from './party-paper-data.ts';
import classes from './Suppliers.module.css';

type Props = { readonly paper: PaperAsked; readonly onClose: () => void };

/** A return note, a statement or a letter about a claim on A4: sealed as printed at once, then drawn, then printed or saved. */
export function PartyPaper({ paper, onClose }: Props) {
  const { t } = useTranslation(['suppliers', 'claims', 'common']);
  const { attempt } = useChange();
  const { printing, print, again } = usePrinting();
  const definition = usePartyPaper(paper);
  const numberOf = useNoteNumber();
  const [problem, setProblem] = useState<string | null>(null);
  const begun = useRef(false);
  useKeys([{ key: 'Esc', label: t('common:close'), run: onClose }]);

  const make = async (): Promise<void> => {
    if (!definition) return;
    const made: { sealed: Sealed | null } = { sealed: null };
    const refused = await attempt(async (desk, base) => {
      const outcome = await desk.printPartyPaper({ ...base, paper: askedOf(paper) });
      if (outcome.ok) made.sealed = outcome.value;
      return outcome;
    }, false);
    setProblem(refused?.sentence ?? null);
    if (made.sealed) await print(definition(), made.sealed);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: sealed once for each time it is asked for
  useEffect(() => {
    if (begun.current || !definition) return;
    begun.current = true;
    void make();
  }, [definition === null]);
  const title = paper.kind === 'claim' ? t(`claims:paper.${paper.letter}`) : t(`paper.${paper.kind}`);
  return (
    <aside className={classes.paper} aria-label={title}>
      <p className={classes.paperHead}>
        <strong>{title}</strong>
        <Button variant="subtle" size="compact-md" onClick={onClose}>
          {t('common:close')} <kbd>Esc</kbd>
        </Button>
      </p>
      <p className={classes.problem} role="alert">
        {problem}
      </p>
      {printing.state === 'making' ? <p role="status">{t('making')}</p> : null}
      {printing.state === 'failed' ? (
        <p className={classes.problem} role="alert">
          {t('makingFailed')}
        </p>
      ) : null}
      {printing.state === 'made' ? (
        <PrintPaper
          key={printing.sealed.print}
          sealed={printing.sealed}
          pdf={printing.pdf}
          paper="A4"
          fileName={`${nameOf(paper)}-${title}.pdf`}
          onAgain={() => {
            again();
            void make();
          }}
        />
      ) : null}
    </aside>
  );

  function nameOf(asked: PaperAsked): string {
    if (asked.kind === 'note') return numberOf(asked.note);
    return asked.kind === 'claim' ? claimNumber(asked.record.claim) : asked.party;
  }
}

function askedOf(paper: PaperAsked): Input<'printPartyPaper'>['paper'] {
  switch (paper.kind) {
    case 'note':
      return { kind: 'note', note: paper.note };
    case 'statement':
      return { kind: 'statement', party: paper.party };
    case 'claim':
      return { kind: 'claim', claim: paper.record.claim, letter: paper.letter };
  }
}
