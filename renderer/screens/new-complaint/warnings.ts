import type { CalendarDate } from '../../../shared/calendar.ts';
import type { Watch } from '../../../shared/goods/lot-standing.ts';
import type { ComplaintForm } from './complaint-form.ts';
import { judgeLine } from './line-judgement.ts';

export type Warning = Readonly<{
  code: 'stopped' | 'failed' | 'held' | 'underTest' | 'danger' | 'unknown' | 'suspect' | 'expired';
  name: string;
}>;

/** What the clerk should see before sealing, the gravest first; each kind once for a product. */
export function warningsOf(form: ComplaintForm, today: CalendarDate, watch: Watch): readonly Warning[] {
  const warnings: Warning[] = form.danger ? [{ code: 'danger', name: '' }] : [];
  const lines = form.noGoods ? [] : form.lines.filter((line) => line.name.trim() !== '');
  for (const line of lines) {
    const name = line.name.trim();
    const { reasons } = judgeLine(line, today, watch, form.danger);
    if (reasons.includes('sale-stopped')) warnings.push({ code: 'stopped', name });
    if (reasons.includes('test-failed')) warnings.push({ code: 'failed', name });
    if (reasons.includes('lot-suspect')) warnings.push({ code: 'underTest', name });
    if (reasons.includes('lot-held')) warnings.push({ code: 'held', name });
    if (reasons.includes('expired')) warnings.push({ code: 'expired', name });
    if (reasons.includes('fault-said')) warnings.push({ code: 'suspect', name: '' });
    if (reasons.includes('unknown') && reasons.length === 1) warnings.push({ code: 'unknown', name: '' });
  }
  const seen = new Set<string>();
  return warnings.filter(({ code, name }) => {
    const mark = `${code}|${name}`;
    return seen.has(mark) ? false : seen.add(mark);
  });
}
