import type {
  amendReasons,
  Cause,
  Channel,
  conditions,
  councilNames,
  DestroyReason,
  DispositionWay,
  documentKinds,
  End,
  EscalationReason,
  evidenceKinds,
  faults,
  GoodsKind,
  HoldCause,
  labelSizes,
  Paper,
  PayingChannel,
  PrintCause,
  PrintOutcome,
  RemedyKind,
  ResponsibleKind,
  refusalReasons,
  reopenReasons,
  SalesChannel,
  Satisfaction,
  safeties,
  secondSales,
  specials,
  strikeOffCauses,
  takings,
  Unit,
  WayOn,
  Wish,
} from '../../shared/codes.ts';
import type { KeepReason } from '../../shared/complaint/kept-because.ts';
import type {
  DeadlineBasis,
  LinkKind,
  OutsideOutcome,
  ReplyManner,
  transferReasons,
  UnlikeReason,
} from '../../shared/complaint/origin-codes.ts';
import type { EventType } from '../../shared/events.ts';
import type { Role } from '../../shared/ledger/entry.ts';

type Words<Code extends string> = Readonly<Record<Code, string>>;

/** Every code the screens put into words: a code added in shared/ does not compile until it has its word here. */
export type DomainWords = {
  readonly role: Words<Role>;
  readonly tier: Words<'1' | '2' | '3'>;
  readonly channel: Words<Channel>;
  readonly salesChannel: Words<SalesChannel>;
  readonly payingChannel: Words<PayingChannel>;
  readonly responsible: Words<ResponsibleKind>;
  readonly cause: Words<Cause>;
  readonly wish: Words<Wish>;
  readonly remedy: Words<RemedyKind>;
  readonly refusalReason: Words<(typeof refusalReasons)[number]>;
  readonly escalationReason: Words<EscalationReason>;
  /** `imported`: from an old ledger, not witnessed here. */
  readonly end: Words<End | 'imported'>;
  readonly holdCause: Words<HoldCause>;
  readonly keepReason: Words<KeepReason>;
  readonly reopenReason: Words<(typeof reopenReasons)[number]>;
  readonly satisfaction: Words<Satisfaction>;
  readonly wayOn: Words<WayOn>;
  readonly goodsKind: Words<GoodsKind>;
  readonly special: Words<(typeof specials)[number]>;
  readonly condition: Words<(typeof conditions)[number]>;
  readonly fault: Words<(typeof faults)[number]>;
  readonly safety: Words<(typeof safeties)[number]>;
  readonly secondSale: Words<(typeof secondSales)[number]>;
  readonly taking: Words<(typeof takings)[number]>;
  readonly unit: Words<Unit>;
  readonly dispositionWay: Words<DispositionWay>;
  readonly labelSize: Words<(typeof labelSizes)[number]>;
  readonly paper: Words<Paper>;
  readonly printOutcome: Words<PrintOutcome>;
  readonly printCause: Words<PrintCause>;
  readonly destroyReason: Words<DestroyReason>;
  readonly strikeOffCause: Words<(typeof strikeOffCauses)[number]>;
  readonly evidenceKind: Words<(typeof evidenceKinds)[number]>;
  readonly amendReason: Words<(typeof amendReasons)[number]>;
  readonly deadlineBasis: Words<DeadlineBasis>;
  readonly transferReason: Words<(typeof transferReasons)[number]>;
  readonly replyManner: Words<ReplyManner>;
  readonly linkKind: Words<LinkKind>;
  readonly unlikeReason: Words<UnlikeReason>;
  readonly outsideOutcome: Words<OutsideOutcome>;
  readonly council: Words<(typeof councilNames)[number]>;
  readonly document: Words<(typeof documentKinds)[number]>;
  readonly manner: Words<'in-person' | 'phone'>;
  readonly moneyState: Words<'initiated' | 'succeeded'>;
  readonly event: Words<EventType>;
};
