import { expect, test } from 'vitest';
import { signingKeyIn } from '../../../renderer/ledger/signing-key.ts';
import type { Event } from '../../../shared/events.ts';

const begun = (type: 'LedgerOpened' | 'ChapterBegun', key: string) => ({ type, data: { key } }) as Event;
const other = { type: 'WaysOnGiven', data: { ways: ['court'], printed: false } } as Event;

test('N2: a restored ledger that comes in one piece is signed by the key of its last chapter, not of its first', () => {
  expect(signingKeyIn([begun('LedgerOpened', 'old'), other, begun('ChapterBegun', 'new'), other])).toBe(
    'new',
  );
  expect(signingKeyIn([begun('ChapterBegun', 'second'), begun('ChapterBegun', 'third')])).toBe('third');
  expect(signingKeyIn([begun('LedgerOpened', 'old'), other])).toBe('old');
  expect(signingKeyIn([other])).toBeNull();
});
