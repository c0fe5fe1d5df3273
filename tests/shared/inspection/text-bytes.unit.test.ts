import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '../../../shared/bytes.ts';
import { createTextBytes } from '../../../shared/inspection/text-bytes.ts';

test('many texts are the UTF-8 of all of them, whatever they hold, and taken piece by piece', () => {
  const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 30 });
  fc.assert(
    fc.property(texts, fc.nat(30), (all, cut) => {
      const bytes = createTextBytes(8);
      for (const text of all.slice(0, cut)) bytes.add(text);
      const first = bytes.take();
      for (const text of all.slice(cut)) bytes.add(text);
      expect(Buffer.concat([first, bytes.take()])).toEqual(Buffer.from(utf8(all.join(''))));
    }),
  );
});

test.each(['\ud800', 'a\ud83d', '\udc00b', '\ud83d\ud83d\ude00'])(
  'an unpaired surrogate in %j throws',
  (text) => {
    expect(() => createTextBytes().add(text)).toThrow('well-formed');
  },
);
