import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/complaint/state.ts';
import { foundLate } from '../../../shared/complaint/warning.ts';
import type { Event, EventOf } from '../../../shared/events.ts';
import { lineFen } from '../../../shared/quantity.ts';
import { useNameOf, useZone } from '../../app-context.ts';
import { useActedName } from '../../duty-reads.ts';
import type { Language } from '../../locales/i18n.ts';
import { dateTime, money } from '../../parts/format.ts';
import { useClaimWords } from '../claims/claim-words.ts';
import { useOriginWords } from '../origin/origin-words.ts';
import { useReturnWords } from '../suppliers/return-words.ts';
import { usePunctuation } from './punctuation.ts';
import { useRemedyWords } from './remedy-words.ts';
import { useSatisfactionWords } from './satisfaction-words.ts';
import { useWeighingWords } from './weighing-words.ts';

/** What an entry says, line by line; corrections are shown apart, with old and new side by side. */
export function useTimelineWords(
  complaint: Complaint,
  lng?: Language,
): (event: Event, at: number) => readonly string[] {
  const { t } = useTranslation(['complaint', 'domain'], lng && { lng });
  const nameOf = useNameOf();
  const actedName = useActedName(lng);
  const zone = useZone();
  const remedy = useRemedyWords(complaint, lng);
  const { list } = usePunctuation(lng);
  const itemName = (id: string): string => complaint.items.find((one) => one.item === id)?.words.name ?? id;
  const unitOf = (id: string): string => {
    const unit = complaint.items.find((one) => one.item === id)?.unit;
    return unit ? t(`domain:unit.${unit}`) : '';
  };
  const lineWords = (id: string): string => {
    const line = complaint.decisions.flatMap((one) => one.lines).find((one) => one.line === id);
    return line ? remedy(line) : id;
  };
  const labelled = (id: string): string => {
    const item = complaint.items.find((one) => one.dispositions.some((done) => done.disposition === id));
    return item ? (item.words.name ?? item.item) : id;
  };

  const itemAdded = ({ data, words }: EventOf<'ItemAdded'>): (string | null)[] => {
    const unit = t(`domain:unit.${data.unit}`);
    const price =
      data.price === null
        ? t('goods.noPrice')
        : `${money(data.price)}/${unit} = ${money(lineFen(data.price, data.quantity, data.unit))}`;
    return [
      `${words?.name ?? data.product} · ${data.quantity} ${unit} · ${price}`,
      `${t(`domain:taking.${data.taking}`)} · ${t(`domain:condition.${data.condition}`)} · ${t(`domain:fault.${data.fault}`)}`,
    ];
  };

  const ofOrigin = useOriginWords(complaint, lng);
  const ofReturns = useReturnWords(complaint, lng);
  const ofClaims = useClaimWords(lng);
  const weighings = useWeighingWords(complaint, lng);
  const satisfaction = useSatisfactionWords(lng);
  const ofGoods = (event: Event, at: number): (string | null)[] | null => {
    switch (event.type) {
      case 'ItemAdded':
        return itemAdded(event);
      case 'LotHeld':
        return [
          complaint.items.find((one) => one.product === event.data.product)?.words.name ?? event.data.product,
          event.data.lot === null ? t('timeline.lotAll') : null,
        ];
      case 'Disposed': {
        const { item, way, quantity, rule, witness } = event.data;
        const who = witness ? nameOf(witness) : event.words?.witness;
        return [
          `${itemName(item)} ${quantity} ${unitOf(item)} · ${t(`domain:dispositionWay.${way}`)} · ${t('timeline.rule', { rule })}`,
          who ? t('timeline.witness', { name: who }) : null,
        ];
      }
      case 'LabelPrinted':
        return [
          `${labelled(event.data.disposition)} · ${t('timeline.copies', { count: event.data.copies })}${event.data.reprint ? ` · ${t('timeline.reprint')}` : ''}`,
        ];
      case 'ReturnTagPrinted':
        return [
          `${labelled(event.data.disposition)} · ${t('timeline.copies', { count: event.data.copies })}`,
        ];
      case 'LabelStruckOff':
        return [`${labelled(event.data.disposition)} · ${t(`domain:strikeOffCause.${event.data.cause}`)}`];
      case 'DisposalReasoned':
        return [t(`domain:destroyReason.${event.data.reason}`)];
      case 'UnitsStruckOff': {
        const { disposition, quantity, cause } = event.data;
        return [`${labelled(disposition)} ${quantity} · ${t(`domain:strikeOffCause.${cause}`)}`];
      }
      case 'Reweighed':
        return [...weighings.lines({ ...event.data, words: event.words ?? {}, at })];
      case 'GoodsPlaced':
        return [`${itemName(event.data.item)} · ${event.words?.place || '—'}`];
      default:
        return null;
    }
  };

  /** The deadline that ran out; where it was found only later, when. */
  const ranOut = (due: number, at: number): (string | null)[] => [
    t('timeline.due', { time: dateTime(due, zone) }),
    foundLate(due, at) ? t('timeline.foundLate', { time: dateTime(at, zone) }) : null,
  ];

  const ofTiers = (event: Event, at: number): (string | null)[] | null => {
    switch (event.type) {
      case 'Received': {
        const { tier, receiver, manner, confirmed, twoTiers } = event.data;
        return [
          `${t(`domain:tier.${tier}`)} · ${actedName({ operator: receiver, tier, at })} · ${t(`domain:manner.${manner}`)}`,
          confirmed ? null : t('timeline.unconfirmed'),
          twoTiers ? t('timeline.twoTiers') : null,
        ];
      }
      case 'ReceptionConfirmed':
        return [t(`domain:tier.${event.data.tier}`)];
      case 'Authorised': {
        const { tier, amount, kinds } = event.data;
        return [
          `${t(`domain:tier.${tier}`)} · ${money(amount)}`,
          list(kinds.map((kind) => t(`domain:remedy.${kind}`))) || null,
        ];
      }
      case 'ConsumerDayCounted': {
        const { day, others } = event.data;
        return [t('timeline.dayCounted', { day, count: others.length })];
      }
      case 'ApprovalAsked':
        return event.data.lines.map((line) => remedy(line));
      case 'ApprovalReturned':
        return [];
      case 'Escalated': {
        const { from, to, reason, due } = event.data;
        const way = t('timeline.tierFromTo', { from: t(`domain:tier.${from}`), to: t(`domain:tier.${to}`) });
        return [`${way} · ${t(`domain:escalationReason.${reason}`)}`, ...(due ? ranOut(due, at) : [])];
      }
      case 'MarkedLate': {
        const { tier, what, due } = event.data;
        return [`${t(`domain:tier.${tier}`)} · ${t(`timeline.late.${what}`)}`, ...ranOut(due, at)];
      }
      default:
        return null;
    }
  };

  const ofRemedies = (event: Event): (string | null)[] | null => {
    switch (event.type) {
      case 'RemedyDecided':
        return event.data.lines.map((line) => remedy(line));
      case 'ConsumerAnswered':
        return [t(event.data.accepted ? 'timeline.accepted' : 'timeline.rejected')];
      case 'MoneyReturned': {
        const { channel, amount, state } = event.data;
        const transaction = event.words?.transaction;
        return [
          `${t(`domain:payingChannel.${channel}`)} ${money(amount)} · ${t(`domain:moneyState.${state}`)}`,
          transaction ? t('timeline.transaction', { transaction }) : null,
        ];
      }
      case 'StepDone':
        return [lineWords(event.data.line)];
      default:
        return null;
    }
  };

  const others = (event: Event): (string | null)[] => {
    switch (event.type) {
      case 'ComplaintOpened': {
        const { channel, cause, wish } = event.data;
        return [
          `${t(`domain:channel.${channel}`)} · ${t(`domain:cause.${cause}`)} · ${t(`domain:wish.${wish}`)}`,
          event.words?.content ?? null,
        ];
      }
      case 'EvidenceAdded':
        return [
          `${t(`domain:evidenceKind.${event.data.kind}`)} · ${event.words?.name ?? event.data.evidence}`,
        ];
      case 'Settled': {
        const { satisfaction: entered } = event.data;
        return [entered === 'not-asked' ? null : t(`domain:satisfaction.${entered}`)];
      }
      case 'SatisfactionSaid':
      case 'SatisfactionNotAsked':
        return [satisfaction(event)];
      case 'ContactAttempted':
        return [event.data.day];
      case 'Ended':
        return [t(`domain:end.${event.data.end}`)];
      case 'Reopened':
        return [t(`domain:reopenReason.${event.data.reason}`)];
      case 'WaysOnGiven':
        return [
          list(event.data.ways.map((way) => t(`domain:wayOn.${way}`))),
          t(event.data.printed ? 'timeline.printed' : 'timeline.spoken'),
        ];
      case 'PersonRevealed':
        return [list(event.data.fields.map((field) => t(`field.${field}`)))];
      case 'DocumentPrinted':
        return [
          `${t(`domain:document.${event.data.document}`)} · ${t('timeline.size', { size: event.data.size })}`,
        ];
      case 'PrintEnded': {
        const { print, outcome, cause } = event.data;
        const why = cause ? `${t('timeline.colon')}${t(`domain:printCause.${cause}`)}` : '';
        return [`${t('timeline.entry', { seq: print })} · ${t(`domain:printOutcome.${outcome}`)}${why}`];
      }
      default:
        return [];
    }
  };

  return (event, at) => {
    const said =
      ofOrigin(event) ??
      ofReturns(event) ??
      ofClaims(event) ??
      ofTiers(event, at) ??
      ofGoods(event, at) ??
      ofRemedies(event) ??
      others(event);
    const note = event.words?.note;
    return [...said, note ? t('timeline.note', { note }) : null].filter((line) => line !== null);
  };
}
