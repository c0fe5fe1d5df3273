import { useTranslation } from 'react-i18next';
import type { Language } from '../../locales/i18n.ts';
import { money } from '../../parts/format.ts';
import { type CodedField, isCoded } from './amendable.ts';

const listOf: Readonly<Record<CodedField, string>> = {
  channel: 'channel',
  cause: 'cause',
  wish: 'wish',
  salesChannel: 'salesChannel',
  responsible: 'responsible',
  kind: 'goodsKind',
  special: 'special',
  condition: 'condition',
  fault: 'fault',
  safety: 'safety',
  secondSale: 'secondSale',
  taking: 'taking',
};

export type FieldWords = {
  /** What the field is called; a product's name is not the consumer's. */
  readonly name: (field: string, ofItem: boolean) => string;
  readonly value: (field: string, value: string | null) => string;
};

/** Fields that can be corrected, and their values, in words. */
export function useFieldWords(lng?: Language): FieldWords {
  const { t } = useTranslation(['complaint', 'domain'], lng && { lng });
  return {
    name: (field, ofItem) => t(`field.${(field === 'name' && ofItem ? 'itemName' : field) as 'content'}`),
    value: (field, value) => {
      if (value === null || value === '') return t('timeline.empty');
      // The code came through the schema of its event, so the word is there.
      if (isCoded(field)) return t(`domain:${listOf[field]}.${value}` as 'domain:cause.other');
      return field === 'price' ? money(Number(value)) : value;
    },
  };
}
