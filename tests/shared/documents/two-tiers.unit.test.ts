import { describe, expect, test } from 'vitest';
import { type DocumentKind, documentKinds } from '../../../shared/codes.ts';
import { courseOn } from '../../../shared/documents/course.ts';
import type { DocumentDefinition } from '../../../shared/documents/definition.ts';
import type { DocumentWords } from '../../../shared/documents/document-words.ts';
import { flowPapers } from '../../../shared/documents/flow-page.ts';
import { inspectionRecordDefinition } from '../../../shared/documents/inspection-record.ts';
import { textsOf } from '../../../shared/documents/missing-characters.ts';
import { monthlyReportDefinition } from '../../../shared/documents/monthly-report.ts';
import { resultNoticeOn, waysOnOn } from '../../../shared/documents/notice-flow.ts';
import type { PaperChoice } from '../../../shared/documents/paper-choice.ts';
import { receiptOn } from '../../../shared/documents/receipt-flow.ts';
import { selfCheckDefinition } from '../../../shared/documents/self-check.ts';
import { wordsEn } from '../../../shared/documents/words-en.ts';
import { wordsZhCN } from '../../../shared/documents/words-zh-CN.ts';
import { oilCourse, oilReceipt, oilResult, oilWays } from './sample-documents.ts';

const remark = '本店不足三人，由孙国强一人接待两级。';
const remarks = [remark];
type Made = (words: DocumentWords, choice: PaperChoice) => DocumentDefinition;

/** Every paper about a complaint that a desk hands out: a new kind does not compile without its line here. */
const papers: Readonly<Record<DocumentKind, Made>> = {
  receipt: (words, choice) => receiptOn({ ...oilReceipt, remarks }, words, choice),
  'ways-on': (words, choice) => waysOnOn({ ...oilWays, remarks, large: choice.large }, words, choice),
  'result-notice': (words, choice) => resultNoticeOn({ ...oilResult, remarks }, words, choice),
  course: (words, choice) => courseOn({ ...oilCourse, remarks }, words, choice),
};

describe.each(documentKinds)('T3a: %s says that one person received at two tiers', (kind) => {
  for (const words of [wordsZhCN, wordsEn])
    for (const paper of flowPapers)
      test.each([true, false])(`on ${paper} in ${words.language}, large: %s`, (large) => {
        const { content } = papers[kind](words, { paper, large });
        expect(content.flatMap(textsOf)).toContain(remark);
      });
});

const store = { storeName: '惠民购物广场', ledgerKind: null, madeAt: 0 } as const;
const state = { size: 8, root: 'ab12'.repeat(16) };
const nothing = { heading: '', columns: [], rows: [] };
/** The papers about the store as a whole; posters are judged with the posters. */
const ofTheStore: Readonly<Record<string, (words: DocumentWords, twoTiers: boolean) => DocumentDefinition>> =
  {
    'the record of an inspection': (words, twoTiers) =>
      inspectionRecordDefinition(
        {
          ...store,
          ...{ twoTiers, storeAddress: '', inspection: 1, from: '', to: null, authority: '', inspectors: [] },
          ...{ opened: state, samples: [], findings: [], signed: null, checkpoint: oilReceipt.checkpoint },
        },
        words,
      ),
    'the report of a month': (words, twoTiers) =>
      monthlyReportDefinition(
        {
          ...store,
          ...{ twoTiers, title: '', subtitle: [], cards: [], pictures: [], rankings: [], tables: [] },
          ...{ findings: { heading: '', sentences: [], rule: '' }, own: { ...nothing, note: '' } },
          ...{ nothing: '', proof: '', signature: '' },
        },
        words,
      ),
    'the self-check': (words, twoTiers) =>
      selfCheckDefinition(
        {
          ...store,
          ...{ twoTiers, title: '', lines: [], sections: [], none: '', signature: '' },
          columns: { article: '', asked: '', found: '', due: '' },
        },
        words,
      ),
  };

describe.each(Object.entries(ofTheStore))('T3a: %s', (_, made) => {
  test.each([wordsZhCN, wordsEn])(
    'says where one person may hold two tiers, and only there ($language)',
    (words) => {
      const said = (twoTiers: boolean) => made(words, twoTiers).content.flatMap(textsOf);
      expect(said(true)).toContain(words.twoTiers);
      expect(said(false)).not.toContain(words.twoTiers);
    },
  );
});
