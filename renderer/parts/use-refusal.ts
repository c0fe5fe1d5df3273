import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../shared/refusals.ts';
import { type RefusalWords, sentenceFor } from './refusal-details.ts';

/** The sentence for a refusal: what happened and what to do. One function a language, so that effects may name it. */
export function useRefusal(): (refusal: Refusal) => string {
  const { t } = useTranslation(['refusals', 'domain', 'common', 'newComplaint', 'frame', 'claims']);
  return useCallback((refusal: Refusal) => sentenceFor(refusal, t), [t]);
}

/** The same for a caller that already holds the words of the refusals. */
export function refusalSentence(t: TFunction<'refusals'>, refusal: Refusal): string {
  // Every `t` reads all areas at run time; its type names only those it was asked for.
  return sentenceFor(refusal, t as unknown as RefusalWords);
}
