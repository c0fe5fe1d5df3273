import type { CalendarDate } from '../../../shared/calendar.ts';
import type { RecordType } from '../../../shared/compliance/compliance.ts';
import { dateFromText } from '../../../shared/typed-date.ts';
import {
  type FieldName,
  type FieldSpec,
  fieldKinds,
  isShare,
  outside,
  type ReadFields,
  recordFieldsOf,
  type Values,
} from './record-form.ts';

export type Wrong = 'required' | 'day' | 'number' | 'people';
export type Read =
  | Readonly<{ ok: true; fields: ReadFields }>
  | Readonly<{ ok: false; field: FieldName; wrong: Wrong }>;

/** Reads a form field by field; the first that cannot be read is named. */
export function readFields(type: RecordType, values: Values, today: CalendarDate): Read {
  const fields: Record<string, string | number | boolean | null | readonly string[]> = {};
  for (const spec of recordFieldsOf[type]) {
    if (isLeftOut(spec.name, values)) {
      fields[spec.name] = '';
      continue;
    }
    const read = readField(spec, values, today);
    if (typeof read === 'object' && read !== null && 'wrong' in read)
      return { ok: false, field: spec.name, wrong: read.wrong };
    Object.assign(fields, named(spec.name, read));
  }
  return { ok: true, fields };
}

/** The body from outside is asked for only where one checked the scale. */
export function isLeftOut(name: FieldName, values: Values): boolean {
  return name === 'body' && values.checker !== outside;
}

function readField({ name, optional }: FieldSpec, values: Values, today: CalendarDate) {
  const kind = fieldKinds[name];
  const typed = (values[name] ?? '').normalize('NFKC').trim();
  if (kind === 'people') return values.chosen.length > 0 ? values.chosen : { wrong: 'people' as const };
  const needed = !optional || (name === 'body' && values.checker === outside);
  if (typed === '' && needed) return { wrong: 'required' as const };
  switch (kind) {
    case 'day': {
      if (typed === '') return null;
      return dateFromText(typed, today) ?? { wrong: 'day' as const };
    }
    case 'count':
      return /^\d{1,7}$/.test(typed) ? Number(typed) : { wrong: 'number' as const };
    case 'value': {
      const share = isShare(values.figure ?? '');
      const fits = share ? /^\d{1,3}(\.\d)?$/ : /^\d{1,6}$/;
      return fits.test(typed) ? Math.round(Number(typed) * (share ? 10 : 1)) : { wrong: 'number' as const };
    }
    case 'person-or-outside':
      return typed === outside ? null : typed;
    default:
      // As it was typed: only the digits of days and numbers are brought into one width.
      return (values[name] ?? '').trim();
  }
}

/** As the desk calls what the form calls otherwise. */
function named(name: FieldName, read: string | number | null | readonly string[]): ReadFields {
  if (name === 'fair') return { fair: read === 'fair' };
  if (name === 'mends') return { mend: read === 'yes' };
  return { [name]: read };
}
