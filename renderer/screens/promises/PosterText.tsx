import { tiers } from '../../../shared/codes.ts';
import { type PosterFacts, posterTexts, posterWords } from '../../../shared/documents/poster-words.ts';
import { useNameOf, useRules, useStanding } from '../../app-context.ts';
import { usePaperLanguage } from '../../printing/paper-language.ts';
import { useTwoTiers } from '../complaint/print-facts.ts';
import classes from './Promises.module.css';
import type { TypedPerson } from './terms-form.ts';

/** What a poster is filled from besides the promise itself. */
export function usePosterFacts(): Omit<PosterFacts, 'terms'> {
  const council = useRules()?.settings.council ?? 'xiaoxie';
  return { council, storePhone: useStanding().status.store?.phone ?? '', twoTiers: useTwoTiers() };
}

type Props = {
  readonly terms: PosterFacts['terms'];
  readonly text: string;
  readonly people: readonly TypedPerson[];
};

/** The words that the poster will say, as it says them. */
export function PosterText({ terms, text, people }: Props) {
  const facts = usePosterFacts();
  const nameOf = useNameOf();
  const words = posterWords[usePaperLanguage()];
  const { title, headline, clauses } = posterTexts({ ...facts, terms }, words);
  return (
    <article className={classes.poster} aria-label={title}>
      <h3>{title}</h3>
      {headline.map((line) => (
        <p key={line} className={classes.headline}>
          {line}
        </p>
      ))}
      {terms.template === 'three-tiers'
        ? tiers.map((tier) => (
            <div key={tier} className={classes.tierLine}>
              <strong>{words.tier[tier]}</strong>
              <ul>
                {people
                  .filter((one) => one.tier === tier && one.operator !== '')
                  .map(({ operator, phone }) => (
                    <li key={operator}>
                      <span>{nameOf(operator)}</span> <span className="number">{phone}</span>
                    </li>
                  ))}
              </ul>
            </div>
          ))
        : null}
      <ol>
        {clauses.map((clause) => (
          <li key={clause}>{clause}</li>
        ))}
      </ol>
      {text === '' ? null : <p className={classes.ownWords}>{text}</p>}
    </article>
  );
}
