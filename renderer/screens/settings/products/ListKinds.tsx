import { useTranslation } from 'react-i18next';
import { type GoodsKind, goodsKinds } from '../../../../shared/codes.ts';
import type { KindWords } from '../../../../shared/import/product-list.ts';
import classes from './Products.module.css';

type Props = {
  readonly words: readonly Readonly<{ word: string; rows: number }>[];
  readonly kinds: KindWords;
  readonly onKind: (word: string, kind: GoodsKind | null) => void;
};

/** More would not be gone through in one sitting; the most frequent stand first, and the rest come as these are said. */
const shown = 60;

/** The file's own words for kinds that are not ours: a person says once which kind each is (G1 to G3 hang on it). */
export function ListKinds({ words, kinds, onKind }: Props) {
  const { t } = useTranslation(['products', 'domain']);
  if (words.length === 0) return null;
  const kindOf = (word: string): GoodsKind | null =>
    Object.hasOwn(kinds, word) ? (kinds[word] ?? null) : null;
  const open = words.filter(({ word }) => kindOf(word) === null).length;
  return (
    <section>
      <h2>{t('kinds')}</h2>
      <p className={open > 0 ? classes.doubt : classes.hint}>
        {open > 0 ? <span aria-hidden="true">⚠ </span> : null}
        {open > 0 ? t('kindsOpen', { count: open }) : t('kindsDone')}
      </p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('word')}</th>
            <th scope="col">{t('isKind')}</th>
            <th scope="col">{t('wordRows')}</th>
          </tr>
        </thead>
        <tbody>
          {words.slice(0, shown).map(({ word, rows }) => (
            <tr key={word}>
              <th scope="row">{word}</th>
              <td>
                <select
                  value={kindOf(word) ?? ''}
                  aria-label={t('isKindOf', { word })}
                  onChange={(event) =>
                    onKind(word, goodsKinds.find((one) => one === event.currentTarget.value) ?? null)
                  }
                >
                  <option value="">{t('noKind')}</option>
                  {goodsKinds.map((one) => (
                    <option key={one} value={one}>
                      {t(`domain:goodsKind.${one}`)}
                    </option>
                  ))}
                </select>
              </td>
              <td className="number">{rows}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {words.length > shown ? (
        <p className={classes.hint}>{t('moreWords', { count: words.length - shown })}</p>
      ) : null}
    </section>
  );
}
