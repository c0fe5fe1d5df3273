import type { Complaint } from '../complaint/state.ts';
import { actedAs } from '../complaint/tiers.ts';
import { kilograms, provedWeight, shortGrams, type Weighing } from '../complaint/weighing.ts';
import { originRemarks } from './origin-remarks.ts';
import type { TableContext } from './table.ts';
import { markWords, tierWords, words } from './words.ts';

/** That a row comes from an old sheet and was not witnessed here, where it stands there, and what else it says (L7). */
function importRemarks({ imported }: Complaint): string[] {
  if (!imported) return [];
  const { serial, remark, other } = imported.words;
  return [
    words.imported(imported.row),
    serial ? words.originalSerial(serial) : '',
    imported.inferred.includes('year') ? words.dayInferred : '',
    remark ? words.originalRemark(remark) : '',
    other ?? '',
  ];
}

/** In which capacity somebody received, decided or authorised above their own role (T3): each once. */
function deputyRemarks(complaint: Complaint, { deputies, operatorName }: TableContext): string[] {
  const acts = [
    ...complaint.receptions.map(({ receiver, tier, at }) => ({ operator: receiver, tier, at })),
    ...complaint.decisions,
    ...complaint.authorisations,
  ];
  const said = acts.flatMap((act) => {
    const deputyship = actedAs(deputies, act);
    return deputyship ? [words.deputy(tierWords[act.tier], operatorName(act.operator), deputyship.tier)] : [];
  });
  return [...new Set(said)];
}

/** What the fair scale showed, and whether it proves anything (D6). */
function weighingRemark(one: Weighing, zone: string): string {
  const short = shortGrams(one);
  const told =
    short === 0
      ? words.weightSame
      : short > 0
        ? words.weightShort(kilograms(short))
        : words.weightMore(kilograms(short));
  return provedWeight(one, zone) ? told : `${told}${words.scaleExpired}`;
}

/** 备注: what a reader of the row must know besides: corrected, escalated, reopened, duplicate, not a real ledger. */
export function remarks(complaint: Complaint, context: TableContext): string {
  const { standing } = complaint;
  const highest = complaint.rises.at(-1)?.to;
  const other =
    standing.kind === 'ended' && standing.duplicateOf !== null
      ? context.numberOf(standing.duplicateOf)
      : null;
  const said = [
    markWords[context.mark],
    ...importRemarks(complaint),
    complaint.danger ? words.danger : '',
    ...complaint.weighings.map((one) => weighingRemark(one, context.zone)),
    highest ? `${words.escalatedTo}${tierWords[highest]}` : '',
    complaint.rises.some((rise) => rise.reason === 'out-of-time') ? words.outOfTime : '',
    complaint.late.length > 0 ? words.late(complaint.late.length) : '',
    complaint.receptions.some((one) => one.twoTiers) ? words.twoTiers : '',
    ...deputyRemarks(complaint, context),
    complaint.amendments.length > 0 ? words.corrected(complaint.amendments.length) : '',
    complaint.reopened > 0 ? words.reopened(complaint.reopened) : '',
    other === null ? '' : words.duplicateOf(other),
    complaint.waysOnGiven > 0 ? words.waysOn : '',
    ...originRemarks(complaint, context),
  ];
  return said.filter((text) => text !== '').join('；');
}
