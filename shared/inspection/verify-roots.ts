import { bytesToHex } from '../bytes.ts';
import { createTree, type Sha256 } from '../ledger/merkle.ts';
import { bagPaths } from './bag.ts';
import type { Findings } from './findings.ts';
import { createLeafList, type LeafList } from './leaf-list.ts';
import { linesIn } from './lines.ts';
import type { BagFile } from './verify-bag.ts';

/** A root the log must have had at a size, and what says so. */
export type Expected = Readonly<{
  size: number;
  /** Hex, or its beginning where a receipt prints only that. */
  root: string;
  rule: 'recorded-root' | 'since' | 'receipt';
  seq: number | null;
}>;

/**
 * Compares the log's root (RFC 6962 §2.1) with the signed one, and the roots expected at earlier sizes. Where the root
 * is another, the leaf hashes of the package, if they are the checkpoint's, name the first entry that was altered.
 */
export async function checkRoots(
  { leaves, root }: Readonly<{ leaves: LeafList; root: Uint8Array }>,
  listed: BagFile | null,
  checkpoint: Readonly<{ size: number; root: Uint8Array }>,
  expected: readonly Expected[],
  findings: Findings,
  sha256: Sha256,
): Promise<void> {
  const count = leaves.length();
  checkEarlier(leaves, expected, findings, sha256);
  const matches = bytesToHex(root) === bytesToHex(checkpoint.root) && count === checkpoint.size;
  // 64 digits and a newline each; a list of another length is not read.
  const list = listed?.size === checkpoint.size * 65 ? await readLeaves(listed) : null;
  const different = list ? firstDifference(leaves, list) : null;
  if (!matches) {
    const isSigned = list !== null && bytesToHex(rootOver(list, sha256)) === bytesToHex(checkpoint.root);
    const detail = count === checkpoint.size ? 'altered' : `${count} of ${checkpoint.size} entries`;
    findings.broken('root', { seq: isSigned ? different : null, file: bagPaths.log, detail });
  } else if (!list || different !== null) findings.broken('leaves', { file: bagPaths.leaves });
  findings.checked('root');
}

function checkEarlier(
  leaves: LeafList,
  expected: readonly Expected[],
  findings: Findings,
  sha256: Sha256,
): void {
  const count = leaves.length();
  const sorted = expected.filter(({ size }) => size >= 1 && size <= count).sort((a, b) => a.size - b.size);
  const tree = createTree(sha256);
  let root = '';
  for (const one of sorted) {
    if (tree.size() < one.size) {
      while (tree.size() < one.size) tree.add(leaves.at(tree.size()));
      root = bytesToHex(tree.root());
    }
    if (!root.startsWith(one.root))
      findings.broken(one.rule, { seq: one.seq, detail: `root at size ${one.size}` });
  }
  for (const one of expected)
    if (one.size > count || one.size < 1)
      findings.broken(one.rule, { seq: one.seq, detail: `size ${one.size} of ${count}` });
}

function rootOver(leaves: LeafList, sha256: Sha256): Uint8Array {
  const tree = createTree(sha256);
  for (let i = 0; i < leaves.length(); i++) tree.add(leaves.at(i));
  return tree.root();
}

/** data/leaves.txt: the leaf hash of each entry as a line of hex. Null when malformed. */
async function readLeaves(file: BagFile): Promise<LeafList | null> {
  const leaves = createLeafList();
  try {
    for await (const { lines, ended } of linesIn(file.pieces())) {
      if (!ended) return null;
      for (const line of lines) if (!leaves.pushHex(line)) return null;
    }
    return leaves;
  } catch {
    return null; // That it cannot be unpacked is said where all files are.
  }
}

function firstDifference(left: LeafList, right: LeafList): number | null {
  const [most, both] = [Math.max(left.length(), right.length()), Math.min(left.length(), right.length())];
  for (let i = 0; i < both; i++) {
    const [a, b] = [left.at(i), right.at(i)];
    for (let at = 0; at < 32; at++) if (a[at] !== b[at]) return i;
  }
  return most > both ? both : null;
}
