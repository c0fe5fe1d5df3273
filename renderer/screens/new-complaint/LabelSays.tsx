import { useTranslation } from 'react-i18next';
import { money } from '../../parts/format.ts';
import classes from './NewComplaint.module.css';
import type { LabelNote } from './scale-line.ts';

/** What was read from the last label of the store's scales, and what is left for a person to type. */
export function LabelSays({ note }: { readonly note: LabelNote }) {
  const { t } = useTranslation('scale');
  const words = (): string => {
    switch (note.kind) {
      case 'weight':
        return t('line.weight', { kg: note.kg });
      case 'price':
        return t('line.price', { price: money(note.fen) });
      case 'value-wrong':
        return t('line.valueWrong');
      case 'unknown':
        return t('line.unknown', { item: note.item });
      case 'pieces':
        return t('line.pieces');
    }
  };
  const read = note.kind === 'weight' || note.kind === 'price';
  return (
    <p className={read ? classes.why : classes.labelDoubt} role="status">
      {read ? null : <span aria-hidden="true">⚠ </span>}
      {words()}
    </p>
  );
}
