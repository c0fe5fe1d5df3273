import type { WayOn } from '../codes.ts';
import type { DocumentLanguage } from './definition.ts';

/** Every text that a document prints of its own; what was entered at the counter comes with the data. */
export interface DocumentWords {
  readonly language: DocumentLanguage;
  /** Stands between a name and its value. */
  readonly colon: string;
  /** Said on every document of a ledger that is not a working one. */
  readonly ledgerKind: Readonly<Record<'evaluation' | 'demonstration', string>>;
  /** Said on every document about the store where one person may hold two tiers (T3a). */
  readonly twoTiers: string;
  readonly label: {
    readonly mark: string;
    readonly returnDate: string;
    readonly reason: string;
    readonly shelfLifeEnd: string;
    /** With {line}. */
    readonly line: string;
  };
  readonly returnTag: {
    readonly mark: string;
    readonly notForSale: string;
    readonly supplier: string;
    readonly returnDate: string;
    readonly reason: string;
  };
  readonly receipt: {
    readonly title: string;
    readonly ledgerNumber: string;
    readonly openedAt: string;
    readonly consumer: string;
    readonly phone: string;
    readonly notGiven: string;
    readonly content: string;
    readonly goods: string;
    readonly noGoods: string;
    readonly item: { readonly name: string; readonly unitPrice: string; readonly quantity: string };
    readonly wish: string;
    readonly handledBy: string;
    readonly tier: string;
    readonly tiers: Readonly<Record<1 | 2 | 3, string>>;
    readonly outcome: string;
    readonly undecided: string;
    readonly waysOn: string;
    readonly waysOnFree: string;
    readonly checkpoint: string;
    readonly origin: string;
    readonly size: string;
    readonly root: string;
    readonly checkpointMeaning: string;
    readonly keep: string;
    /** Holds {page} and {pages}. */
    readonly page: string;
  };
  readonly resultNotice: {
    readonly title: string;
    readonly decision: string;
    readonly result: string;
    readonly decidedBy: string;
    readonly decidedAt: string;
    readonly answer: string;
    readonly answers: Readonly<Record<'none' | 'accepted' | 'rejected', string>>;
    readonly carriedOut: Readonly<Record<'done' | 'under-way' | 'open', string>>;
    /** Holds {count}. */
    readonly more: string;
  };
  readonly waysOnNotice: {
    readonly title: string;
    readonly storePhone: string;
    readonly explanations: Readonly<Record<WayOn, string>>;
  };
  readonly course: {
    readonly title: string;
    readonly from: string;
    readonly outsideNumber: string;
    readonly received: string;
    readonly deadline: string;
    readonly reply: string;
    readonly notReplied: string;
    readonly none: string;
    readonly channel: string;
    readonly responsible: string;
    readonly steps: string;
    readonly standing: string;
    readonly source: string;
  };
  readonly notice: {
    /** At the end of a paper that could not print some characters; holds {codes}. */
    readonly standIn: string;
    readonly checkpointMeaning: string;
    readonly consumer: string;
    readonly store: string;
    readonly date: string;
  };
}

/** Whether a ledger's papers must say that it is not a working ledger; null for a working one. */
export type LedgerKindMark = 'evaluation' | 'demonstration' | null;
