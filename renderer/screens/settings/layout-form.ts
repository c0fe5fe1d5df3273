import type { LabelLayout } from '../../../shared/documents/label-layout.ts';

/** A layout as it is typed: counts, and lengths in millimetres with one decimal. */
export type LayoutForm = Readonly<Record<keyof LabelLayout, string>>;

const fields = ['columns', 'rows', 'left', 'top', 'across', 'down'] as const;

/** Tenths of a millimetre of a length as people type it; null where it is none. */
export function lengthOf(typed: string): number | null {
  const [, whole = '', tenth = '0'] = /^(\d{1,3})(?:[.,．。](\d))?$/.exec(typed.trim()) ?? [];
  return whole === '' ? null : Number(whole) * 10 + Number(tenth);
}

/** The layout that was typed; null while a field cannot be read. */
export function layoutOf(form: LayoutForm): LabelLayout | null {
  const count = (text: string) => (/^[1-9]\d?$/.test(text.trim()) ? Number(text) : null);
  const columns = count(form.columns);
  const rows = count(form.rows);
  const [left, top, across, down] = [form.left, form.top, form.across, form.down].map(lengthOf);
  if (columns === null || rows === null || columns > 20 || rows > 40) return null;
  if (left == null || top == null || across == null || down == null) return null;
  return { columns, rows, left, top, across, down };
}

export function layoutTexts(layout: LabelLayout): LayoutForm {
  const text = (name: keyof LabelLayout) =>
    String(name === 'columns' || name === 'rows' ? layout[name] : layout[name] / 10);
  return Object.fromEntries(fields.map((name) => [name, text(name)])) as LayoutForm;
}
