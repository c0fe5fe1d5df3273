import { useTranslation } from 'react-i18next';
import type { Match } from '../../ledger/search/explain.ts';
import classes from './Ledger.module.css';
import { Marked } from './Marked.tsx';

/** Why a complaint was found, where the row itself does not show it: of a person only the mask (X4). */
export function FoundBy({ matches }: { readonly matches: readonly Match[] }) {
  const { t } = useTranslation('ledger');
  return (
    <ul className={classes.why}>
      {matches.map((match) => (
        <li key={match.field}>
          {t(`found.${match.field}`)}
          {'masked' in match ? ` ${match.masked}` : null}
          {'text' in match ? (
            <>
              {' '}
              <Marked text={match.text} spans={match.spans} lead={4} />
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
