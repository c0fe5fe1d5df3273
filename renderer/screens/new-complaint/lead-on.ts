import type { CalendarDate } from '../../../shared/calendar.ts';
import type { ComplaintForm } from './complaint-form.ts';
import { goodsStateOf } from './goods-states.ts';
import { readLine } from './read-line.ts';

/**
 * The next question that has no answer yet, as react-hook-form names its field; null when the form can be sealed. Who,
 * what, why and what is wanted come first: they are what the consumer says. How the goods are is what the clerk sees.
 */
export function nextQuestion(form: ComplaintForm, today: CalendarDate): string | null {
  const { sameAs, lines } = form;
  if (!sameAs && !form.phoneDeclined && form.phone.trim() === '') return 'phone';
  if (!sameAs && !form.nameDeclined && form.name.trim() === '') return 'name';
  const goods = form.noGoods ? [] : [...lines.entries()];
  for (const [index, line] of goods) {
    if (line.name.trim() === '') return `lines.${index}.name`;
    const [fault] = Object.keys(readLine(line, today).faults);
    if (fault) return `lines.${index}.${fault}`;
  }
  if (form.cause === null) return 'cause';
  if (form.content.trim() === '') return 'content';
  if (form.wish === null) return 'wish';
  if (form.wish === 'compensation' && form.compensation.trim() === '') return 'compensation';
  for (const [index, line] of goods) {
    if (goodsStateOf(line) === 'unknown') return `lines.${index}.state`;
    if (line.kind === 'prepackaged-food' && line.shelfLifeEnd.trim() === '')
      return `lines.${index}.shelfLifeEnd`;
  }
  return null;
}
