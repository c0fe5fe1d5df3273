import { describe, expect, test } from 'vitest';
import { bytesToHex, fromBase64, hexToBytes, toBase64, utf8 } from '../../../shared/bytes.ts';
import {
  checkpointText,
  decodeKey,
  encodeKey,
  encodeNote,
  fingerprint,
  keyId,
  parseCheckpoint,
  parseNote,
  shortRoot,
  signatureBy,
} from '../../../shared/ledger/checkpoint.ts';
import { verifyEd25519 } from '../../support/ledger-writer.ts';

/** The key and note of golang.org/x/mod/sumdb/note, the reference implementation of C2SP signed-note. */
const vkey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const text =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const signature =
  'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=';
const note = `${text}\n— PeterNeumann ${signature}\n`;

describe('C2SP signed-note', () => {
  const key = decodeKey(vkey)!;

  test('reads and writes the reference key', () => {
    expect(key.name).toBe('PeterNeumann');
    expect([bytesToHex(keyId(key)), encodeKey(key)]).toEqual(['c74f20a3', vkey]);
  });

  test('the key id of the example in the specification', () => {
    const publicKey = hexToBytes('e932791ae6e7a840a46164c904786426d5e7821dd8b29a00d61cae72afdd4da4');
    expect(bytesToHex(keyId({ name: 'example.com/foo', publicKey }))).toBe('530d903a');
  });

  test('the reference note verifies, and is written the same', () => {
    const parsed = parseNote(note)!;
    expect(parsed.text).toBe(text);
    const found = signatureBy(parsed, key)!;
    expect(verifyEd25519(key.publicKey, utf8(parsed.text), found)).toBe(true);
    expect(verifyEd25519(key.publicKey, utf8(parsed.text.replace('answer', 'Answer')), found)).toBe(false);
    expect(encodeNote(text, key, found)).toBe(note);
  });

  test('every mangled key is refused', () => {
    for (let from = 0; from < vkey.length; from++)
      for (let to = from + 1; to <= vkey.length; to++)
        if (from !== 0 || to !== vkey.length) expect(decodeKey(vkey.slice(from, to))).toBeNull();
    for (let at = 0; at < vkey.length; at++) {
      const next = String.fromCharCode(vkey.charCodeAt(at) + 1);
      expect(decodeKey(vkey.slice(0, at) + next + vkey.slice(at + 1))).toBeNull();
    }
  });

  test.each([
    ['no blank line', `${text}— PeterNeumann ${signature}\n`],
    ['no signature', `${text}\n`],
    ['a signature not ended', note.slice(0, -1)],
    ['a hyphen for the dash', note.replace('— ', '- ')],
    ['a name with a plus', note.replace('— PeterNeumann', '— Peter+Neumann')],
    ['base64 cut short', `${text}\n— PeterNeumann ${signature.slice(0, -4)}x\n`],
    ['a control character', note.replace('If', 'I\u0001f')],
    ['a line after the signatures', `${note}more\n`],
  ])('%s is malformed', (_, malformed) => {
    expect(parseNote(malformed)).toBeNull();
  });

  test('a signature of another name or key id is not this key’s', () => {
    const renamed = parseNote(note.replace('— PeterNeumann', '— EnochRoot'))!;
    expect(signatureBy(renamed, key)).toBeNull();
  });
});

describe('C2SP tlog-checkpoint', () => {
  /** The example of the specification. */
  const example = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
  const signed = `${example}\n— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n`;

  test('reads and writes the example', () => {
    const parsed = parseNote(signed)!;
    const checkpoint = parseCheckpoint(parsed.text)!;
    expect([checkpoint.origin, checkpoint.size]).toEqual(['example.com/behind-the-sofa', 20_852_163]);
    expect(checkpointText(checkpoint)).toBe(example);
    expect(parsed.signatures.map(({ name, keyId: id }) => [name, bytesToHex(id)])).toEqual([
      ['example.com/behind-the-sofa', '033de0ae'],
    ]);
  });

  test('extension lines are allowed', () => {
    expect(parseCheckpoint(`${example}some extension\n`)?.size).toBe(20_852_163);
  });

  test.each([
    ['a size with a leading zero', example.replace('2085', '02085')],
    ['a negative size', example.replace('2085', '-2085')],
    ['no origin', example.slice(example.indexOf('\n'))],
    ['a root that is too short', 'example.com/x\n1\nAAAA\n'],
    ['no newline at the end', example.slice(0, -1)],
    ['loose base64', example.replace('q2I=', 'q2J=')],
  ])('%s is malformed', (_, malformed) => {
    expect(parseCheckpoint(malformed)).toBeNull();
  });

  test('people compare 96 bits of the root and 128 of the key', () => {
    const root = Uint8Array.from({ length: 32 }, (_, i) => i);
    expect(shortRoot(root)).toBe('0001-0203-0405-0607-0809-0a0b');
    expect(fingerprint(decodeKey(vkey)!)).toMatch(/^([0-9a-f]{4}-){7}[0-9a-f]{4}$/);
  });
});

/** RFC 4648 §10. */
test.each([
  ['', ''],
  ['f', 'Zg=='],
  ['fo', 'Zm8='],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg=='],
  ['fooba', 'Zm9vYmE='],
  ['foobar', 'Zm9vYmFy'],
])('base64 of %j is %j and back', (plain, encoded) => {
  expect(toBase64(utf8(plain))).toBe(encoded);
  expect(fromBase64(encoded)).toEqual(utf8(plain));
});
test.each(['Zg=', 'Zh==', 'Z', 'Zm9v\n', 'Zm-v', '=Zg='])('%j is no canonical base64', (text) => {
  expect(fromBase64(text)).toBeNull();
});
