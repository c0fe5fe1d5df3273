import { describe, expect, test } from 'vitest';
import { bytesToHex } from '../../../shared/bytes.ts';
import { fingerprint } from '../../../shared/ledger/checkpoint.ts';
import { check } from '../../support/check.ts';
import { clerk, keyFrom, LedgerWriter } from '../../support/ledger-writer.ts';
import { packageOf } from '../../support/package-maker.ts';
import { opening } from '../../support/small-ledger.ts';

/** A ledger with a complaint, as it was when it was last backed up. */
function backedUp(): LedgerWriter {
  const writer = new LedgerWriter().firstRun();
  writer.do('c-1', clerk, opening({}));
  return writer;
}

/** The same, restored and gone on with. */
function restored(...changes: Parameters<LedgerWriter['beginChapter']>): LedgerWriter {
  const writer = backedUp().beginChapter(...changes);
  writer.do('c-2', clerk, opening({}));
  return writer;
}

const keyOf = ({ origin, key }: LedgerWriter) => fingerprint({ name: origin, publicKey: key.publicKey });

describe('X2: a ledger that was restored from a backup', () => {
  test('holds, from its first entry to its last, under the key of its last chapter', async () => {
    const writer = restored();
    const report = await check(await packageOf(writer), { key: keyOf(writer) });
    expect(report).toMatchObject({ verdict: 'holds', origin: writer.origin, counts: { complaints: 2 } });
    expect(report.checked).toContain('key');
  });

  test('continues what was seen before it was restored', async () => {
    const since = backedUp().checkpoint();
    const report = await check(await packageOf(restored()), { since });
    expect(report).toMatchObject({ verdict: 'holds' });
    expect(report.notChecked).not.toContain('continues-earlier');
  });

  test('but not what was seen after the backup, and lost with the old machine', async () => {
    const lost = backedUp();
    lost.do('c-9', clerk, opening({}));
    const report = await check(await packageOf(restored()), { since: lost.checkpoint() });
    expect(report).toMatchObject({ verdict: 'broken', firstBroken: { rule: 'since' } });
  });

  test("the old key's fingerprint vouches for what is before the restore, and no more", async () => {
    const report = await check(await packageOf(restored()), { key: keyOf(backedUp()) });
    expect(report.verdict).toBe('holds');
    expect(report.notChecked).toContain('restored-since');
    expect(report.checked).not.toContain('key');
    const another = await check(await packageOf(restored()), { key: keyOf(new LedgerWriter('other')) });
    expect(another).toMatchObject({ verdict: 'broken', firstBroken: { rule: 'key' } });
  });

  test('a state that the old key never signed is no beginning', async () => {
    const report = await check(await packageOf(restored({ signer: keyFrom('thief') })));
    expect(report).toMatchObject({ verdict: 'broken', firstBroken: { rule: 'chapter' } });
  });

  test('nor is a root that the log before it does not make', async () => {
    const report = await check(await packageOf(restored({ root: bytesToHex(new Uint8Array(32)) })));
    expect(report).toMatchObject({ verdict: 'broken', firstBroken: { rule: 'recorded-root' } });
  });

  test('may be restored again', async () => {
    const writer = restored().beginChapter();
    writer.do('c-3', clerk, opening({}));
    expect(await check(await packageOf(writer))).toMatchObject({
      verdict: 'holds',
      counts: { complaints: 3 },
    });
  });
});
