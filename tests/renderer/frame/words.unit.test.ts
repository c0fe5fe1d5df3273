import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { en } from '../../../renderer/locales/en.ts';
import { zhCN } from '../../../renderer/locales/zh-CN.ts';

type Words = { readonly [key: string]: string | Words };

function flat(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
  );
}

const blanks = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort();
const chinese = flat(zhCN as unknown as Words);
// What English counts as one stands beside the many; the Chinese says the same of any number.
const english = flat(en as unknown as Words).filter(
  ([key]) => !key.endsWith('_one') || !chinese.some(([other]) => other === key.replace(/_one$/, '_other')),
);

test('both languages have the same keys with the same blanks, and neither is empty alone', () => {
  expect(english.map(([key]) => key).sort()).toEqual(chinese.map(([key]) => key).sort());
  const words = new Map(english);
  for (const [key, text] of chinese) {
    expect((words.get(key) ?? '').trim() === '', key).toBe(text.trim() === '');
    expect(blanks(words.get(key) ?? ''), key).toEqual(blanks(text));
  }
});

test('the English has no Chinese in it but the names of things and measures as people type them', () => {
  const names = (key: string): boolean => key === 'frame.chinese' || key.startsWith('domain.council.');
  const measures = /[元斤箱]/g;
  const found = english.filter(
    ([key, text]) => /\p{Script=Han}/u.test(text.replace(measures, '')) && !names(key),
  );
  expect(found).toEqual([]);
});

test('the English has no curly apostrophe: the Chinese font draws it as wide as a character', () => {
  expect(english.filter(([, text]) => text.includes('’'))).toEqual([]);
});

test('rejects Chinese text in the renderer outside the locales', () => {
  const files = globSync('renderer/**/*.{ts,tsx}').filter((file) => !file.startsWith('renderer/locales/'));
  expect(files.length).toBeGreaterThan(20);
  const code = (file: string): string =>
    readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm, '');
  expect(files.filter((file) => /\p{Script=Han}/u.test(code(file)))).toEqual([]);
});
