import { describe, expect, test } from 'vitest';
import { bytesToHex, hexToBytes, utf8 } from '../../../shared/bytes.ts';
import { appended, createTree, emptyFrontier, leafHash, rootOf } from '../../../shared/ledger/merkle.ts';
import { noise, sha256 } from '../../support/ledger-writer.ts';

/** The reference vectors of Certificate Transparency for RFC 6962: eight leaves, and the root over the first n of them. */
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the root of RFC 6962 §2.1', () => {
  test.each(roots.map((root, size) => [size, root] as const))('over %i leaves', (size, root) => {
    let frontier = emptyFrontier;
    for (const leaf of leaves.slice(0, size)) frontier = appended(frontier, leafHash(hexToBytes(leaf)));
    expect(bytesToHex(rootOf(frontier))).toBe(root);
  });

  /** The RFC's own definition, read literally: split at the largest power of two below n. */
  function defined(entries: readonly Uint8Array[]): Uint8Array {
    const [first] = entries;
    if (!first) return sha256(new Uint8Array());
    if (entries.length === 1) return sha256(Buffer.concat([Uint8Array.of(0), first]));
    let split = 1;
    while (split * 2 < entries.length) split *= 2;
    return sha256(
      Buffer.concat([Uint8Array.of(1), defined(entries.slice(0, split)), defined(entries.slice(split))]),
    );
  }

  test('is the one the definition gives, at every size up to 130, whichever hash computes it', () => {
    const entries = Array.from({ length: 130 }, (_, i) => noise(`entry ${i}`, i));
    let [pure, native] = [emptyFrontier, emptyFrontier];
    for (const [i, entry] of entries.entries()) {
      pure = appended(pure, leafHash(entry));
      native = appended(native, leafHash(entry, sha256), sha256);
      const expected = bytesToHex(defined(entries.slice(0, i + 1)));
      expect([bytesToHex(rootOf(pure)), bytesToHex(rootOf(native, sha256))]).toEqual([expected, expected]);
      expect(pure.subtrees).toHaveLength((i + 1).toString(2).replaceAll('0', '').length);
    }
  });
});

test('a tree that grows in place has the roots of one that is copied at each step', () => {
  const tree = createTree();
  let frontier = emptyFrontier;
  for (let i = 0; i < 70; i++) {
    expect(bytesToHex(tree.root())).toBe(bytesToHex(rootOf(frontier)));
    const leaf = leafHash(utf8(`entry ${i}`));
    tree.add(leaf);
    // The leaf's bytes are the caller's, who writes the next one there.
    frontier = appended(frontier, leaf.slice());
    leaf.fill(0);
    expect(tree.size()).toBe(i + 1);
  }
});
