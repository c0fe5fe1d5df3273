import { describe, expect, test } from 'vitest';
import { bytesToHex } from '../../../shared/bytes.ts';
import type { Event, EventData } from '../../../shared/events.ts';
import type { Actor } from '../../../shared/ledger/entry.ts';
import { check, inShort } from '../../support/check.ts';
import { clerk, departmentHead, enterpriseHead, LedgerWriter, system } from '../../support/ledger-writer.ts';
import { packageOf } from '../../support/package-maker.ts';
import { authority } from '../../support/people.ts';
import { exchanged, goods, ledgerOf, opening, withdrawn } from '../../support/small-ledger.ts';

const line = { line: 'd1-l1', item: null, quantity: null, amount: 0, reason: null } as const;
const refund = { ...line, kind: 'refund', item: 'i1', quantity: '1' } as const;

type Given = (writer: LedgerWriter) => void;
const opened: Given = (writer) => {
  writer.do('c-1', clerk, opening({ items: [goods({ price: 500_000, quantity: '1' })] }));
};
const received: Given = (writer) => {
  opened(writer);
  writer.do('c-1', clerk, { type: 'Receive' });
};
const offered: Given = (writer) => {
  received(writer);
  writer.do('c-1', clerk, {
    type: 'DecideRemedy',
    lines: [{ kind: 'exchange', item: 'i1', quantity: '1', amount: 0, reason: null }],
    note: '',
  });
};
const accepted: Given = (writer) => {
  offered(writer);
  writer.do('c-1', clerk, { type: 'AnswerDecision', accepted: true, note: '' });
};
const spoiled: Given = (writer) => {
  writer.do('c-1', clerk, opening({ items: [goods({ kind: 'fresh-food', safety: 'spoiled' })] }));
};

/** A breach: what was rightly sealed before, and the entry that a desk of ours would never have sealed. */
const breaches: readonly (readonly [name: string, given: Given, event: Event, by: Actor, rule: string])[] = [
  [
    'a clerk decides beyond the authority of tier 1 (T2)',
    received,
    { type: 'RemedyDecided', data: { decision: 'd1', tier: 1, lines: [{ ...refund, amount: 300_000 }] } },
    clerk,
    'amount-beyond-authority',
  ],
  [
    'a remedy that tier 1 may not give (T2)',
    received,
    {
      type: 'RemedyDecided',
      data: { decision: 'd1', tier: 1, lines: [{ ...line, kind: 'compensation', amount: 100 }] },
    },
    clerk,
    'remedy-beyond-authority',
  ],
  [
    'deciding without having received (T2)',
    opened,
    { type: 'RemedyDecided', data: { decision: 'd1', tier: 1, lines: [{ ...refund, amount: 100 }] } },
    clerk,
    'not-received',
  ],
  [
    'tier 1 to tier 3 in one step (T1)',
    received,
    { type: 'Escalated', data: { from: 1, to: 3, reason: 'complex', due: null } },
    clerk,
    'step-by-step',
  ],
  [
    'a clerk who says the time ran out (T5)',
    received,
    { type: 'Escalated', data: { from: 1, to: 2, reason: 'out-of-time', due: 1 } },
    clerk,
    'system-only',
  ],
  [
    'the desk itself receives',
    opened,
    {
      type: 'Received',
      data: { tier: 1, receiver: 'op-1', manner: 'in-person', confirmed: false, twoTiers: false },
    },
    system,
    'role-may-not',
  ],
  [
    'a role that the person does not have (T7)',
    opened,
    { type: 'WaysOnGiven', data: { ways: ['court'], printed: false } },
    { operator: 'op-1', role: 'enterprise-head' },
    'role-may-not',
  ],
  [
    'someone the ledger does not know',
    opened,
    { type: 'WaysOnGiven', data: { ways: ['court'], printed: false } },
    { operator: 'op-99', role: 'clerk' },
    'operator-unknown',
  ],
  [
    'settled with a promise open (T4)',
    accepted,
    { type: 'Settled', data: { satisfaction: 'satisfied' } },
    clerk,
    'promise-open',
  ],
  [
    'settled though the consumer never accepted (T4)',
    offered,
    { type: 'Settled', data: { satisfaction: 'satisfied' } },
    clerk,
    'not-accepted',
  ],
  [
    'unsettled before tier 3 (T4)',
    offered,
    { type: 'Ended', data: { end: 'unsettled', duplicateOf: null } },
    clerk,
    'not-at-tier-3',
  ],
  [
    'unreachable without three attempts (T4b)',
    opened,
    { type: 'Ended', data: { end: 'unreachable', duplicateOf: null } },
    clerk,
    'attempts-missing',
  ],
  [
    'spoiled food for resale (G1)',
    spoiled,
    {
      type: 'Disposed',
      data: {
        disposition: 'i1-p1',
        item: 'i1',
        way: 'resale-labelled',
        quantity: '2',
        rule: 'G1a',
        witness: null,
        outsideWitness: false,
      },
    },
    clerk,
    'barred-from-resale',
  ],
  [
    'spoiled food back to the supplier (G1a)',
    spoiled,
    {
      type: 'Disposed',
      data: {
        disposition: 'i1-p1',
        item: 'i1',
        way: 'return-to-supplier',
        quantity: '2',
        rule: 'G1a',
        witness: null,
        outsideWitness: false,
      },
    },
    clerk,
    'way-not-allowed',
  ],
  [
    'destroyed without a witness (G3)',
    spoiled,
    {
      type: 'Disposed',
      data: {
        disposition: 'i1-p1',
        item: 'i1',
        way: 'destroy',
        quantity: '2',
        rule: 'G1a',
        witness: null,
        outsideWitness: false,
      },
    },
    clerk,
    'witness-missing',
  ],
  [
    'destroyed without a reason (G3)',
    spoiled,
    {
      type: 'Disposed',
      data: {
        disposition: 'i1-p1',
        item: 'i1',
        way: 'destroy',
        quantity: '2',
        rule: 'G1a',
        witness: departmentHead.operator,
        outsideWitness: false,
      },
    },
    clerk,
    'reason-missing',
  ],
  [
    'a fault amended away alone (G3)',
    spoiled,
    {
      type: 'Amended',
      data: {
        item: 'i1',
        field: 'safety',
        from: 'spoiled',
        to: 'safe',
        reason: 'typing-error',
        second: 'op-1',
      },
    },
    clerk,
    'second-person-wrong',
  ],
  [
    'an old value that never stood (L2)',
    opened,
    {
      type: 'Amended',
      data: { item: null, field: 'cause', from: 'quality', to: 'price', reason: 'misheard', second: null },
    },
    clerk,
    'amendment-stale',
  ],
  [
    'a clerk changes the authority',
    opened,
    { type: 'AuthoritySet', data: { version: 2, authority: { ...authority, 4: {} } as never } },
    clerk,
    'shape',
  ],
  [
    'a number out of turn',
    opened,
    { type: 'ComplaintOpened', data: { ...opened2(), number: '01-000009-7' } },
    clerk,
    'number-invalid',
  ],
];

function opened2(): EventData<'ComplaintOpened'> {
  const writer = ledgerOf([withdrawn]);
  return writer.complaints.get('c-1')!.facts as EventData<'ComplaintOpened'>;
}

describe('a breach that the right key has signed', () => {
  test.each(breaches)('%s', async (_, given, event, by, rule) => {
    const writer = new LedgerWriter().firstRun();
    given(writer);
    const about = event.type === 'AuthoritySet' ? 'store' : event.type === 'ComplaintOpened' ? 'c-2' : 'c-1';
    const seq = writer.entries.length;
    writer.seal([event], about, by);
    withdrawn(writer, 'c-9');
    const report = await check(await packageOf(writer));
    expect(inShort(report)).toBe(`broken ${rule}@${seq}`);
    expect(report.notChecked).toContain('rules-after-break');
    expect(report.rulesTo).toBe(seq - 1);
  });

  test('one person at two tiers (T3)', async () => {
    const writer = new LedgerWriter().firstRun();
    writer.do('c-1', departmentHead, opening()).do('c-1', departmentHead, { type: 'Receive' });
    writer.do('c-1', departmentHead, { type: 'Escalate', reason: 'complex', note: '' });
    const seq = writer.entries.length;
    const data = {
      tier: 2,
      receiver: 'op-2',
      manner: 'in-person',
      confirmed: true,
      twoTiers: false,
    } as const;
    writer.seal([{ type: 'Received', data }], 'c-1', departmentHead);
    expect(inShort(await check(await packageOf(writer)))).toBe(`broken one-person-one-tier@${seq}`);
  });

  test('a label for goods that have since been barred (G6)', async () => {
    const writer = ledgerOf([exchanged]);
    writer.do('c-1', clerk, {
      type: 'Amend',
      item: 'i1',
      field: 'fault',
      to: 'confirmed',
      reason: 'found-later',
      note: '',
    });
    const seq = writer.entries.length;
    const data = { disposition: 'i1-p1', size: '60x40', copies: 1, reprint: true } as const;
    writer.seal([{ type: 'LabelPrinted', data }], 'c-1', clerk);
    expect(inShort(await check(await packageOf(writer)))).toBe(`broken barred-from-resale@${seq}`);
  });

  test('danger that was never taken to tier 3 (T1a)', async () => {
    const writer = ledgerOf([withdrawn]);
    const facts = { ...opened2(), number: '01-000002-0', danger: true };
    writer.seal(
      [{ type: 'ComplaintOpened', data: facts, words: { content: '触电' }, person: { name: '张玮' } }],
      'c-2',
      clerk,
    );
    expect(inShort(await check(await packageOf(writer)))).toBe('broken danger-first@13');
  });

  test('a second first entry', async () => {
    const writer = ledgerOf([withdrawn]);
    const [first] = writer.entries;
    writer.seal([{ type: 'LedgerOpened', data: first!.entry.data as never }], 'store', system);
    expect(inShort(await check(await packageOf(writer)))).toBe('broken already-set-up@13');
  });

  test('an export by a clerk', async () => {
    const writer = ledgerOf([withdrawn]);
    const data = { from: '2024-01-01', to: '2024-12-31', size: 1, root: '0'.repeat(64), personal: true };
    writer.seal([{ type: 'PackageExported', data }], 'store', clerk);
    expect(inShort(await check(await packageOf(writer)))).toBe('broken role-may-not@13');
  });

  test('a root recorded that the log never had', async () => {
    const writer = ledgerOf([withdrawn]);
    const data = { from: '2024-01-01', to: '2024-12-31', size: 9, root: '0'.repeat(64), personal: true };
    writer.seal([{ type: 'PackageExported', data }], 'store', enterpriseHead);
    expect(inShort(await check(await packageOf(writer)))).toBe('broken recorded-root@13');
  });
});

describe('a ledger on paper', () => {
  const printed = { from: null, to: null, selected: false, personal: false };

  test('as its entry says, it holds', async () => {
    const writer = ledgerOf([withdrawn]);
    const data = { ...printed, size: 12, root: bytesToHex(writer.root(12)) };
    writer.seal([{ type: 'LedgerPrinted', data }], 'store', clerk);
    expect(inShort(await check(await packageOf(writer)))).toBe('holds');
  });

  test('a root on it that the log never had', async () => {
    const writer = ledgerOf([withdrawn]);
    const data = { ...printed, size: 12, root: bytesToHex(writer.root(11)) };
    writer.seal([{ type: 'LedgerPrinted', data }], 'store', clerk);
    expect(inShort(await check(await packageOf(writer)))).toBe('broken recorded-root@13');
  });

  test('X4: everyone in full, printed by a clerk', async () => {
    const writer = ledgerOf([withdrawn]);
    const data = { ...printed, personal: true, size: 12, root: bytesToHex(writer.root(12)) };
    writer.seal([{ type: 'LedgerPrinted', data }], 'store', clerk);
    expect(inShort(await check(await packageOf(writer)))).toBe('broken role-may-not@13');
  });
});

describe('what this verifier does not know', () => {
  test('an unknown kind of entry is not checkable, never broken', async () => {
    const writer = ledgerOf([withdrawn]);
    writer.seal([{ type: 'WeatherNoted', data: {} } as never], 'c-1', clerk);
    const report = await check(await packageOf(writer));
    expect([inShort(report), report.notChecked.includes('unknown-entries')]).toEqual(['not-checkable', true]);
  });

  test('an unknown version of a known kind too', async () => {
    const writer = ledgerOf([withdrawn]);
    const last = writer.entries.at(-1)!;
    writer.entries[writer.entries.length - 1] = { ...last, entry: { ...last.entry, v: 2 } };
    expect(inShort(await check(await packageOf(writer)))).toBe('not-checkable');
  });
});
