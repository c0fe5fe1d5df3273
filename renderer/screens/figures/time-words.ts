import { useTranslation } from 'react-i18next';
import { bucketEdges } from '../../../shared/figures/buckets.ts';
import { useDuration } from '../../parts/use-duration.ts';

/** Spans of time as they are said: whole, short under a column, and a number of minutes. */
export function useTimeWords(): Readonly<{
  span: (bucket: number) => string;
  short: (bucket: number) => string;
  minutes: (minutes: number) => string;
}> {
  const { t } = useTranslation('figures');
  const { span } = useDuration();
  const minutes = (count: number) => span(count * 60_000);
  const hours = (edge: number) =>
    edge < 60 ? t('minutesShort', { n: edge }) : t('hoursShort', { n: edge / 60 });
  return {
    minutes,
    span: (bucket) => {
      const edge = bucketEdges[bucket];
      if (edge === undefined) return t('longer', { than: hours(bucketEdges.at(-1) ?? 0) });
      const before = bucketEdges[bucket - 1];
      return before === undefined
        ? t('within', { edge: hours(edge) })
        : t('between', { from: hours(before), to: hours(edge) });
    },
    short: (bucket) => {
      const edge = bucketEdges[bucket];
      if (edge === undefined) return t('longerShort');
      return `≤${edge < 60 ? t('minutesAxis', { n: edge }) : t('hoursAxis', { n: edge / 60 })}`;
    },
  };
}
