import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/complaint/state.ts';
import {
  kilograms,
  netGrams,
  provedWeight,
  shortGrams,
  type Weighing,
} from '../../../shared/complaint/weighing.ts';
import { useNameOf, useZone } from '../../app-context.ts';
import type { Language } from '../../locales/i18n.ts';
import { day } from '../../parts/format.ts';

/** A weighing without who weighed: its entry says that by itself. */
type Seen = Omit<Weighing, 'operator'>;

/** What a weighing on the fair scale says, and that an expired scale proves nothing (D6). */
export function useWeighingWords(complaint: Pick<Complaint, 'items'>, lng?: Language) {
  const { t } = useTranslation('weighing', lng && { lng });
  const nameOf = useNameOf();
  const zone = useZone();
  const difference = (one: Pick<Weighing, 'said' | 'gross' | 'tare'>): string => {
    const short = shortGrams(one);
    if (short === 0) return t('same');
    return t(short > 0 ? 'short' : 'more', { weight: kilograms(short) });
  };
  const line = (one: Seen): string =>
    t('line', {
      goods: complaint.items.find(({ item }) => item === one.item)?.words.name ?? one.item,
      said: kilograms(one.said),
      gross: kilograms(one.gross),
      tare: kilograms(one.tare),
      net: kilograms(netGrams(one)),
      difference: difference(one),
    });
  const scale = (one: Seen): string => {
    const named = { scale: one.words.scale ?? '—', until: one.verifiedUntil };
    return t(provedWeight(one, zone) ? 'scaleLine' : 'scaleExpired', named);
  };
  const seen = ({ consumerPresent, witness, words }: Seen): string => {
    const name = witness === null ? words.witness : nameOf(witness);
    return [consumerPresent ? t('present') : '', name ? t('witness', { name }) : '']
      .filter(Boolean)
      .join(' · ');
  };
  return {
    difference,
    /** As the timeline says it. */
    lines: (one: Seen): readonly string[] => [line(one), `${scale(one)} · ${seen(one)}`],
    /** As a paper for the consumer says it, in one. */
    paper: (one: Weighing): string =>
      t('paper', {
        day: day(one.at, zone),
        line: line(one),
        scale: scale(one),
        seen: seen(one),
        by: nameOf(one.operator),
      }),
    chip: (one: Weighing): string =>
      provedWeight(one, zone)
        ? t('chip', { difference: difference(one) })
        : `${t('chip', { difference: difference(one) })} · ${t('chipExpired')}`,
  };
}
