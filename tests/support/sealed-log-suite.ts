import { expect, test } from 'vitest';
import type { Due, LogHead, LogRow, SealedLog } from '../../electron/desk/sealed-log.ts';
import { utf8 } from '../../shared/bytes.ts';
import { appended, emptyFrontier, leafHash } from '../../shared/ledger/merkle.ts';
import { emptyStore } from '../../shared/store/state.ts';

export function rowsFrom(from: number, count: number, about = (seq: number) => `c-${seq % 3}`): LogRow[] {
  return Array.from({ length: count }, (_, i) => {
    const seq = from + i;
    return {
      seq,
      about: about(seq),
      text: JSON.stringify({ about: about(seq), seq }),
      private: seq % 2 ? Uint8Array.of(seq) : null,
    };
  });
}

export function headAfter(head: LogHead, rows: readonly LogRow[], note = 'signed'): LogHead {
  const frontier = rows.reduce((now, row) => appended(now, leafHash(utf8(row.text))), head.frontier);
  return { frontier, note, store: { ...head.store, serial: frontier.size } };
}

/** What every sealed log must do, whichever engine keeps it (style: one suite for every store that must behave alike). */
export function behavesAsSealedLog(open: () => SealedLog, reopen: (log: SealedLog) => SealedLog): void {
  test('finds the complaints that were decided in a span of time, each once, whatever else a row holds', () => {
    let log = open();
    const row = (seq: number, about: string, text: object | string): LogRow => ({
      seq,
      about,
      text: typeof text === 'string' ? text : JSON.stringify({ seq, ...text }),
      private: null,
    });
    const decided = (at: number) => ({ at, type: 'RemedyDecided' });
    const rows = [
      row(0, 'c-2', decided(200)),
      row(1, 'c-1', decided(100)),
      row(2, 'c-2', decided(150)),
      row(3, 'c-3', { at: 150, type: 'Received' }),
      row(4, 'c-4', decided(300)),
      row(5, 'c-5', '{"type":"RemedyDecided",'),
    ];
    log.append(0, { rows, head: headAfter(log.head(), rows), answer: null });
    for (let round = 0; round < 2; round++) {
      expect(log.decidedBetween(100, 300)).toEqual(['c-1', 'c-2']);
      expect(log.decidedBetween(300, 301)).toEqual(['c-4']);
      expect(log.decidedBetween(0, 100)).toEqual([]);
      log = reopen(log);
    }
  });

  test('begins empty', () => {
    const log = open();
    expect(log.head()).toEqual({ frontier: emptyFrontier, note: '', store: emptyStore });
    expect(log.entriesFrom(0, 10)).toEqual([]);
    expect(log.lastAbout('c-0')).toBe(-1);
  });

  test('gives back what was appended, in order, in chunks and by subject, also after a reopening', () => {
    let log = open();
    const rows = rowsFrom(0, 10);
    const head = headAfter(log.head(), rows);
    log.append(0, { rows, head, answer: null });
    for (let round = 0; round < 2; round++) {
      expect(log.head()).toEqual(head);
      expect([...log.entriesFrom(0, 4), ...log.entriesFrom(4, 100)]).toEqual(rows);
      expect(log.entriesAbout('c-1')).toEqual(rows.filter((row) => row.about === 'c-1'));
      expect(log.lastAbout('c-0')).toBe(9);
      log = reopen(log);
    }
  });

  test('refuses an append on another size, and is unchanged by it', () => {
    const log = open();
    const rows = rowsFrom(0, 2);
    log.append(0, { rows, head: headAfter(log.head(), rows), answer: null });
    const late = rowsFrom(2, 1);
    expect(() => log.append(0, { rows: late, head: headAfter(log.head(), late), answer: null })).toThrow(
      'expected size 2',
    );
    expect(log.head().frontier.size).toBe(2);
  });

  test('takes all of an append or nothing', () => {
    const log = open();
    const answer = { command: 'one', mac: Uint8Array.of(1), reply: '{}' };
    const first = rowsFrom(0, 1);
    log.append(0, { rows: first, head: headAfter(log.head(), first), answer });
    const next = rowsFrom(1, 2);
    // The same command id a second time breaks the append after its rows were written.
    expect(() => log.append(1, { rows: next, head: headAfter(log.head(), next), answer })).toThrow();
    expect(log.entriesFrom(0, 10)).toEqual(first);
    expect(reopen(log).head().frontier.size).toBe(1);
  });

  test('keeps the answer to a command', () => {
    const log = open();
    const rows = rowsFrom(0, 1);
    const answer = { command: 'command-1', mac: Uint8Array.of(1, 2), reply: '{"size":1}' };
    log.append(0, { rows, head: headAfter(log.head(), rows), answer });
    expect(reopen(log).answered('command-1')).toEqual(answer);
    expect(log.answered('command-2')).toBeNull();
  });

  test('N2: knows the drafts that were used up, and those alone', () => {
    const log = open();
    const rows = rowsFrom(0, 1);
    log.append(0, { rows, head: headAfter(log.head(), rows), answer: null, draft: 'd-1' });
    const next = rowsFrom(1, 1);
    // Used again it is no fault: the rows stand on their own.
    log.append(1, { rows: next, head: headAfter(log.head(), next), answer: null, draft: 'd-1' });
    const again = reopen(log);
    expect([again.isDraftUsed('d-1'), again.isDraftUsed('d-2')]).toEqual([true, false]);
  });

  test('T5: knows the open complaints and what is due of them, the longest ago first', () => {
    let log = open();
    const append = (dues: readonly Due[]) => {
      const rows = rowsFrom(log.head().frontier.size, 1);
      log.append(rows[0]?.seq ?? 0, { rows, head: headAfter(log.head(), rows), answer: null, dues });
    };
    append([
      { about: 'c-1', open: true, due: 20 },
      { about: 'c-2', open: true, due: 10 },
      { about: 'c-3', open: true, due: null },
    ]);
    append([{ about: 'c-4', open: true, due: 30 }]);
    append([{ about: 'c-1', open: true, due: 5 }]);
    append([{ about: 'c-4', open: false, due: null }]);
    log = reopen(log);
    expect([log.dueUntil(4), log.dueUntil(5), log.dueUntil(99)]).toEqual([[], ['c-1'], ['c-1', 'c-2']]);
    expect(log.openComplaints()).toEqual(['c-1', 'c-2', 'c-3']);
  });

  test('puts a list of products in use with the entry that names it, and clears away the one before', () => {
    let log = open();
    for (const [index, list] of ['first', 'second'].entries()) {
      log.products.keep(list, 0, `["${list} 0"]`);
      log.products.keep(list, 1, `["${list} 1"]`);
      // What is coming in is not in use.
      expect(log.products.inUse()?.list).toBe(index === 0 ? undefined : 'first');
      const rows = rowsFrom(index, 1);
      log.append(index, {
        rows,
        head: headAfter(log.head(), rows),
        answer: null,
        catalogue: { list, count: 2 },
      });
    }
    log.products.keep('third', 0, '["third 0"]');
    log = reopen(log);
    expect(log.products.inUse()).toEqual({ list: 'second', count: 2 });
    expect([0, 1, 2].map((at) => log.products.piece(at))).toEqual(['["second 0"]', '["second 1"]', null]);
    // The two pieces of the first; the third is still coming in, and goes when nobody waits for it.
    expect([1, 2, 3].map(() => log.products.clearOne('third'))).toEqual([true, true, false]);
    expect([1, 2].map(() => log.products.clearOne(null))).toEqual([true, false]);
    expect(log.products.piece(1)).toBe('["second 1"]');
  });
}
