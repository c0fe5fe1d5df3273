import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bucketEdges, shareWithin } from '../../../shared/figures/buckets.ts';
import { bucketKey, type TimeKind, timeKinds } from '../../../shared/figures/figure-keys.ts';
import { spreadOf } from '../../../shared/figures/rates.ts';
import type { Figures } from '../../ledger/figures-reading.ts';
import type { BehindAsked } from './Behind.tsx';
import { Columns } from './Columns.tsx';
import classes from './Figures.module.css';
import { Picture } from './Picture.tsx';
import { useTimeWords } from './time-words.ts';

type Props = Readonly<{ figures: Figures; onOpen: (asked: BehindAsked) => void }>;

/** How long things took, in fixed spans, with the period before behind (K3). */
export function Times({ figures, onOpen }: Props) {
  const { t } = useTranslation('figures');
  const words = useTimeWords();
  const known = timeKinds.filter(
    (kind) =>
      kind !== 'wait' || spreadOf(figures.now.few, kind).total + spreadOf(figures.past.few, kind).total > 0,
  );
  const [chosen, setKind] = useState<TimeKind>('decision.1');
  const kind = known.find((one) => one === chosen) ?? 'decision.1';
  const now = spreadOf(figures.now.few, kind);
  const past = spreadOf(figures.past.few, kind);
  // Another period has another total: what is drawn behind is its shape, in the same whole.
  const scaled = (count: number) => (past.total === 0 ? 0 : (count / past.total) * now.total);
  const open = (bucket: number) => () =>
    onOpen({
      title: `${t(`times.${kind}`)}: ${words.span(bucket)}`,
      range: figures.range,
      keys: [bucketKey(kind, bucket)],
    });
  const spans = [...bucketEdges, null].map((_, bucket) => ({
    bucket,
    count: now.counts[bucket] ?? 0,
    past: past.counts[bucket] ?? 0,
    onOpen: (now.counts[bucket] ?? 0) > 0 ? open(bucket) : null,
  }));
  const said = (share: number) => {
    const edge = shareWithin(now.counts, share);
    return edge === null ? '—' : edge === 'beyond' ? t('beyond') : words.minutes(edge);
  };
  return (
    <Picture
      title={t('timesTitle')}
      tools={
        <NativeSelect
          aria-label={t('timesOf')}
          value={kind}
          onChange={({ currentTarget }) => setKind(currentTarget.value as TimeKind)}
          data={known.map((one) => ({ value: one, label: t(`times.${one}`) }))}
        />
      }
      table={{
        heads: [t('took'), t('now'), t('past')],
        rows: spans.map(({ bucket, count, past, onOpen }) => ({
          cells: [words.span(bucket), String(count), String(past)],
          onOpen,
        })),
      }}
    >
      <p className={classes.note}>
        {now.total === 0
          ? t('nothing')
          : t('timesSaid', {
              half: said(0.5),
              most: said(0.9),
              average: words.minutes(now.average ?? 0),
              count: now.total,
            })}
      </p>
      <Columns
        most={Math.max(1, ...spans.map(({ count, past }) => Math.max(count, scaled(past))))}
        columns={spans.map(({ bucket, count, past, onOpen }) => ({
          label: words.short(bucket),
          title: `${words.span(bucket)}: ${count} (${t('past')}: ${past})`,
          value: count,
          past: scaled(past),
          text: count > 0 ? String(count) : '',
          onOpen,
        }))}
      />
    </Picture>
  );
}
