import { expect, test } from 'vitest';
import { verifyEd25519, verifyWithoutBrowser } from '../../../renderer/inspection/verify-ed25519.ts';
import { hexToBytes } from '../../../shared/bytes.ts';

// RFC 8032 §7.1, tests 1 to 3.
const published = [
  [
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
].map(([key = '', text = '', signature = '']) => ({
  key: hexToBytes(key),
  text: hexToBytes(text),
  signature: hexToBytes(signature),
}));

async function both(key: Uint8Array, text: Uint8Array, signature: Uint8Array): Promise<boolean[]> {
  return [await verifyEd25519(key, text, signature), verifyWithoutBrowser(key, text, signature)];
}

test('X2 the browser and the library agree on the published vectors', async () => {
  for (const { key, text, signature } of published)
    expect(await both(key, text, signature)).toEqual([true, true]);
});

test('X2 and on every vector with a bit turned, in key, text or signature', async () => {
  for (const { key, text, signature } of published)
    for (let bit = 0; bit < 8 * 64; bit += 7) {
      const turned = (bytes: Uint8Array) =>
        bytes.map((byte, at) => (at === (bit >> 3) % bytes.length ? byte ^ (1 << (bit & 7)) : byte));
      expect(await both(key, text, turned(signature))).toEqual([false, false]);
      expect(await both(turned(key), text, signature)).toEqual([false, false]);
      if (text.length > 0) expect(await both(key, turned(text), signature)).toEqual([false, false]);
    }
});

test('rejects keys and signatures of another length', async () => {
  const [{ key, text, signature }] = published as [(typeof published)[number]];
  expect(await both(key.slice(1), text, signature)).toEqual([false, false]);
  expect(await both(key, text, signature.slice(1))).toEqual([false, false]);
});
