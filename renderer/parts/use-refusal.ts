import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../shared/refusals.ts';

/** The sentence for a refusal: what happened and what to do. */
export function useRefusal(): (refusal: Refusal) => string {
  const { t } = useTranslation('refusals');
  return (refusal) => refusalSentence(t, refusal);
}

export function refusalSentence(t: TFunction<'refusals'>, refusal: Refusal): string {
  return t(refusal.code);
}
