import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advisoriesIn } from '../../build/release/advisories.ts';
import { type Bill, billOfShipped } from '../../build/release/bill.ts';
import { packageFolder } from '../../build/release/bundled-packages.ts';
import {
  decodeReleaseKey,
  encodeReleaseKey,
  publicHalf,
  type ReleaseKey,
  signNote,
} from '../../build/release/release-key.ts';
import { parseRelease, type Release, readRelease, releaseText } from '../../build/release/release-note.ts';
import { encodeKey } from '../../shared/ledger/checkpoint.ts';

const key: ReleaseKey = { name: 'example.cn/fangxin', seed: new Uint8Array(32).fill(7) };
const release: Release = {
  version: '1.2.3',
  files: [
    { name: 'fangxin-desk_1.2.3_amd64.deb', size: 90_000_000, sha256: 'ab'.repeat(32) },
    { name: 'sbom.cdx.json', size: 1, sha256: '01'.repeat(32) },
  ],
};
const vkey = async (one = key) => encodeKey(await publicHalf(one));

describe('a release note', () => {
  test('says what was signed, under the key that signed it and no other', async () => {
    const note = await signNote(releaseText(release), key);
    expect(await readRelease(note, await vkey())).toEqual({ ok: true, release });
    const other = await vkey({ name: key.name, seed: new Uint8Array(32).fill(8) });
    expect(await readRelease(note, other)).toEqual({ ok: false, why: 'not-signed' });
    expect(await readRelease(note, 'no key')).toEqual({ ok: false, why: 'key-malformed' });
  });

  test('with any one character of it altered it is believed no more', async () => {
    const note = await signNote(releaseText(release), key);
    const known = await vkey();
    await fc.assert(
      fc.asyncProperty(fc.nat(note.length - 1), fc.constantFrom(...'0a \n/'), async (at, put) => {
        fc.pre(note[at] !== put);
        const bent = `${note.slice(0, at)}${put}${note.slice(at + 1)}`;
        expect(await readRelease(bent, known)).toMatchObject({ ok: false });
      }),
    );
  });

  test.each([
    ['a file outside of the folder', '../evil'],
    ['a file in a folder', 'a/b'],
    ['a hidden file', '.bashrc'],
  ])('names no %s', (_, name) => {
    expect(parseRelease(releaseText({ ...release, files: [{ ...release.files[0]!, name }] }))).toBeNull();
  });

  test('names no file twice, and is of this program', () => {
    expect(
      parseRelease(releaseText({ ...release, files: [release.files[0]!, release.files[0]!] })),
    ).toBeNull();
    expect(parseRelease(releaseText(release).replace('fangxin-desk', 'another'))).toBeNull();
    expect(parseRelease(releaseText({ ...release, files: [] }))).toBeNull();
  });

  test('its key is written and read again; one digit wrong and it is none', async () => {
    const text = await encodeReleaseKey(key);
    expect(await decodeReleaseKey(`${text}\n`)).toEqual(key);
    expect(await decodeReleaseKey(text.replace('fangxin', 'fangxim'))).toBeNull();
  });
});

describe('what is shipped', () => {
  test.each([
    ['/p/node_modules/react/index.js', '/p/node_modules/react'],
    ['/p/node_modules/@noble/hashes/sha2.js?v=1', '/p/node_modules/@noble/hashes'],
    ['/p/node_modules/a/node_modules/@b/c/d.js', '/p/node_modules/a/node_modules/@b/c'],
    ['C:\\p\\node_modules\\react\\index.js', 'C:/p/node_modules/react'],
  ])('%s lies in %s', (module, folder) => expect(packageFolder(module)).toBe(folder));

  test('our own files and the bundler’s inventions lie in none', () => {
    expect(packageFolder('/p/renderer/main.tsx')).toBeNull();
    expect(packageFolder('\0vite/preload-helper.js')).toBeNull();
  });

  const component = (name: string, version = '1.0.0') => ({
    'bom-ref': `${name}@${version}`,
    name,
    version,
  });
  const whole: Bill = {
    metadata: { component: component('checkout') },
    components: [component('react'), component('vite'), component('scheduler'), component('react', '18.0.0')],
    dependencies: [
      { ref: 'checkout@1.0.0', dependsOn: ['react@1.0.0', 'vite@1.0.0'] },
      { ref: 'react@1.0.0', dependsOn: ['scheduler@1.0.0', 'vite@1.0.0'] },
      { ref: 'vite@1.0.0', dependsOn: [] },
      { ref: 'scheduler@1.0.0', dependsOn: [] },
    ],
  };

  test('the bill has it in its version, and no tool of ours', () => {
    const bill = billOfShipped(whole, new Set(['react@1.0.0', 'scheduler@1.0.0']), 'fangxin-desk');
    expect(bill.metadata.component.name).toBe('fangxin-desk');
    expect(bill.components.map((one) => one['bom-ref'])).toEqual(['react@1.0.0', 'scheduler@1.0.0']);
    expect(bill.dependencies).toEqual([
      { ref: 'checkout@1.0.0', dependsOn: ['react@1.0.0', 'scheduler@1.0.0'] },
      { ref: 'react@1.0.0', dependsOn: ['scheduler@1.0.0'] },
      { ref: 'scheduler@1.0.0', dependsOn: [] },
    ]);
  });

  test('what is shipped and in no bill stops the release', () => {
    expect(() => billOfShipped(whole, new Set(['left-pad@1.0.0']), 'x')).toThrow('left-pad@1.0.0');
  });
});

describe('advisories', () => {
  const found = (name: string, via: string | { title: string }) => ({
    [name]: { name, severity: 'high', nodes: [`node_modules/${name}`], via: [via] },
  });

  test('one against what reaches a store comes first; one against a tool is only told', () => {
    const report = {
      vulnerabilities: { ...found('vite', { title: 'reads files' }), ...found('react', 'x') },
    };
    expect(advisoriesIn(report, new Set(['react']))).toEqual([
      { name: 'react', severity: 'high', why: 'x', shipped: true },
      { name: 'vite', severity: 'high', why: 'reads files', shipped: false },
    ]);
  });

  test('no answer is not ‘none’', () => {
    expect(advisoriesIn({}, new Set())).toBeNull();
    expect(advisoriesIn({ vulnerabilities: {} }, new Set())).toEqual([]);
  });
});
