import { useTranslation } from 'react-i18next';
import type { DocumentDefinition } from '../../shared/documents/definition.ts';
import { codePoint, missingInDocument } from '../../shared/documents/missing-characters.ts';
import classes from './MissingCharacters.module.css';

type Props = {
  readonly missing: readonly string[];
  /** A person's name or phone: which of its characters it is, is not said (X4). */
  readonly withheld?: readonly string[] | undefined;
};

/** Tells which characters the printing font lacks, what stands in their place, and what to do; nothing where none does. */
export function MissingCharacters({ missing, withheld = [] }: Props) {
  const { t } = useTranslation('complaint');
  if (missing.length === 0) return null;
  const isOfPerson = (character: string) => withheld.some((text) => text.includes(character));
  const said = missing
    .filter((one) => !isOfPerson(one))
    .map((one) => t('pdf.missingOne', { character: one, code: codePoint(one) }));
  const characters = [...said, ...(missing.some(isOfPerson) ? [t('pdf.missingOfPerson')] : [])];
  return (
    <p className={classes.missing} role="alert">
      ⚠ {t('pdf.missing', { characters: characters.join(t('pdf.and')) })}
    </p>
  );
}

/** The same of papers that are not drawn yet: said before anything is printed. */
export function MissingInPapers({
  papers,
  withheld,
}: Pick<Props, 'withheld'> & { readonly papers: readonly DocumentDefinition[] }) {
  return <MissingCharacters missing={[...new Set(papers.flatMap(missingInDocument))]} withheld={withheld} />;
}
