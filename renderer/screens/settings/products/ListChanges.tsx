import { useTranslation } from 'react-i18next';
import type { Product } from '../../../../shared/goods/catalogue.ts';
import { productParts } from '../../../../shared/import/product-changes.ts';
import { money } from '../../../parts/format.ts';
import type { ProductsUnderstood } from '../../../workers/catalogue-messages.ts';
import classes from './Products.module.css';

/** What an update would do to the list, before anything is written: how many of each, and the first of them. */
export function ListChanges({ understood }: { readonly understood: ProductsUnderstood }) {
  const { t } = useTranslation('products');
  const { changes, rows, taken, left } = understood;
  const { added, changed, gone, same, examples } = changes;
  const before = changed + gone + same;
  return (
    <section>
      <h2>{t('changes')}</h2>
      <p className={classes.counts}>{t('counts', { rows, taken, left })}</p>
      <p className={classes.counts}>{t('changeCounts', { added, changed, gone, same })}</p>
      {before > 0 && gone * 5 > before ? (
        <p className={classes.doubt} role="alert">
          <span aria-hidden="true">⚠ </span>
          {t('manyGone', { gone, before })}
        </p>
      ) : null}
      <Group caption={t('added')} number={added} products={examples.added} />
      <details className={classes.rows} open={changed > 0}>
        <summary>{t('group', { caption: t('changed'), number: changed })}</summary>
        <ul>
          {examples.changed.map(({ before: old, after }) => (
            <li key={after.code}>
              {after.code} {after.name}
              <Differences before={old} after={after} />
            </li>
          ))}
        </ul>
        <More number={changed} shown={examples.changed.length} />
      </details>
      <Group caption={t('gone')} number={gone} products={examples.gone} />
    </section>
  );
}

type GroupProps = {
  readonly caption: string;
  readonly number: number;
  readonly products: readonly Product[];
};

function Group({ caption, number, products }: GroupProps) {
  const { t } = useTranslation('products');
  return (
    <details className={classes.rows}>
      <summary>{t('group', { caption, number })}</summary>
      <ul>
        {products.map((one) => (
          <li key={one.code}>
            {one.code} {one.name} {one.price === null ? '' : money(one.price)}
          </li>
        ))}
      </ul>
      <More number={number} shown={products.length} />
    </details>
  );
}

function More({ number, shown }: { readonly number: number; readonly shown: number }) {
  const { t } = useTranslation('products');
  return number > shown ? (
    <p className={classes.hint}>{t('moreProducts', { count: number - shown })}</p>
  ) : null;
}

function Differences({ before, after }: { readonly before: Product; readonly after: Product }) {
  const { t } = useTranslation(['products', 'domain']);
  const said = (one: Product, part: (typeof productParts)[number]): string => {
    if (part === 'price') return one.price === null ? '—' : money(one.price);
    if (part === 'kind') return t(`domain:goodsKind.${one.kind}`);
    if (part === 'unit') return t(`domain:unit.${one.unit}`);
    return String(one[part] ?? '—') || '—';
  };
  return (
    <span className={classes.soft}>
      {productParts
        .filter((part) => before[part] !== after[part])
        .map((part) => `　${t(`part.${part}`)} ${said(before, part)} → ${said(after, part)}`)
        .join('')}
    </span>
  );
}
