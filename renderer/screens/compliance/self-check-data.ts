import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../shared/calendar.ts';
import { type Article, articleStates } from '../../../shared/compliance/article.ts';
import { isLarge } from '../../../shared/compliance/articles.ts';
import type { SelfCheckData } from '../../../shared/documents/self-check.ts';
import { useStanding } from '../../app-context.ts';
import { scaleNames, type TypedRecord } from '../../ledger/compliance-records.ts';
import { usePaperLanguage } from '../../printing/paper-language.ts';
import { receiptCheckpoint, useLedgerKind, useTwoTiers } from '../complaint/print-facts.ts';
import { usePunctuation } from '../complaint/punctuation.ts';
import { usePointWords } from './point-words.ts';

type Facts = {
  readonly articles: readonly Article[];
  readonly records: readonly TypedRecord[];
  readonly day: CalendarDate;
  /** Square metres. */
  readonly area: number;
};

/** What the report of the self-check says, given the signed checkpoint on it. */
export function useSelfCheckData({ articles, records, day, area }: Facts): (note: string) => SelfCheckData {
  const lng = usePaperLanguage();
  const { t } = useTranslation('compliance', { lng });
  const { list } = usePunctuation(lng);
  const say = usePointWords(scaleNames(records), lng);
  const storeName = useStanding().status.store?.name ?? '';
  const ledgerKind = useLedgerKind();
  const twoTiers = useTwoTiers();
  const rowOf = ({ article, source, points, due }: Article) => ({
    article: t(`article.${article}`),
    asked: [
      t(`asked.${article}`),
      t(source.exact ? 'source' : 'sourceInexact', {
        requirement: source.requirement,
        articles: list(source.directive.map(String)),
      }),
    ],
    found: points.map((one) => {
      const entries = one.entries.map(String);
      const on = entries.length > 0 ? t('entries', { list: list(entries) }) : t('noEntries');
      return { state: `${t(`state.${one.state}`)}`, text: say(one), entries: on };
    }),
    due: due ?? '',
  });
  return (note) => {
    const { origin, size, rootShort: root } = receiptCheckpoint(note);
    const said = { missing: count('missing'), soon: count('due-soon'), there: count('there') };
    return {
      title: t('paper.title'),
      storeName,
      lines: [
        t('paper.day', { day, area, size: t(isLarge(area) ? 'large' : 'small') }),
        t('sum', said),
        t('paper.ledger', { origin, size, root }),
        t('paper.derived'),
      ],
      columns: {
        article: t('paper.columns.article'),
        asked: t('paper.columns.asked'),
        found: t('paper.columns.found'),
        due: t('paper.columns.due'),
      },
      sections: articleStates.map((state) => ({
        heading: t(`paper.heading.${state}`),
        rows: articles.filter((one) => one.state === state).map(rowOf),
      })),
      none: t('paper.none'),
      signature: t('paper.sign'),
      twoTiers,
      ledgerKind,
      madeAt: Date.now(),
    };
  };

  function count(state: Article['state']): number {
    return articles.filter((one) => one.state === state).length;
  }
}
