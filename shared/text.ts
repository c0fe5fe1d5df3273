import * as v from 'valibot';

// C0 but tab, line feed and carriage return, DEL, and the two non-characters XML forbids: no paper or table can carry them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;

/** A text a person typed, trimmed, at most so many UTF-16 units, without control characters; may be empty. */
export const text = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(most),
    v.check((typed) => !unprintable.test(typed), 'no control characters'),
  );

/** The same, and not empty. */
export const said = (most: number) => v.pipe(text(most), v.minLength(1));
