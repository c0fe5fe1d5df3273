import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerVerify } from '../../../renderer/inspection/answer-verify.ts';
import { parseEntry } from '../../../shared/ledger/entry.ts';
import { dispose, goods, open } from '../../support/commands.ts';
import { expectDerivedFits } from '../../support/derived-fits.ts';
import { packageOf } from '../../support/package-of.ts';
import { RealDesk, staff, type Who } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'otherClerk', 'head');
});
afterEach(async () => {
  await expectDerivedFits(real);
  await real.remove();
});

const base = async () => ({ id: real.commandId(), size: await real.size() });
const words = {
  name: '鲁西食品商贸',
  contact: '赵经理 13900001111',
  contract: 'HT-2026-17',
  terms: '30 日内可退',
};
const contract = { kind: 'supplier', from: '2026-01-01', to: '2026-12-31', words } as const;
const pin = staff.head.pin;

async function addParty(): Promise<string> {
  return (await real.must('head', 'addParty', { ...(await base()), ...contract, pin })).party;
}

/** A complaint whose three faulty cups wait to go back. */
async function toReturn(who: Who = 'clerk'): Promise<string> {
  const { about } = await real.submit(who, null, open({ items: [goods({ fault: 'said' })] }));
  await real.submit(who, about, dispose({ way: 'return-to-supplier', quantity: '3' }));
  return about;
}

const lineOf = (about: string, quantity = '3') => ({ about, disposition: 'i1-p1', quantity });
const texts = async () =>
  (await real.must('head', 'entriesFrom', { from: 0, limit: 2000 })).entries.map((one) => one.entry);

describe('G7: a return note', () => {
  test('and the goods of two complaints are sealed together', async () => {
    const party = await addParty();
    const [one, two] = [await toReturn(), await toReturn('otherClerk')];
    const before = await real.size();
    const made = await real.must('clerk', 'sendGoods', {
      ...(await base()),
      party,
      lines: [lineOf(one), lineOf(two, '2')],
    });
    expect(made).toMatchObject({ note: 1, size: before + 3 });
    const entries = (await texts()).slice(before).map(parseEntry);
    expect(entries.map((entry) => [entry?.type, entry?.about])).toEqual([
      ['ReturnNoteMade', 'store'],
      ['GoodsSent', one],
      ['GoodsSent', two],
    ]);
    expect(new Set(entries.map((entry) => entry?.command)).size).toBe(1);
  });

  test('is made whole or not at all', async () => {
    const party = await addParty();
    const [one, two] = [await toReturn(), await toReturn()];
    const before = await real.size();
    const asked = { ...(await base()), party, lines: [lineOf(one), lineOf(two, '4')] };
    expect(await real.refused('clerk', 'sendGoods', asked)).toMatchObject({
      code: 'quantity-over',
      most: '3',
      about: two,
    });
    expect(await real.size()).toBe(before);
    // Nothing of it is left behind: the next note is the first.
    const again = { ...(await base()), party, lines: [lineOf(one)] };
    expect(await real.must('clerk', 'sendGoods', again)).toMatchObject({ note: 1 });
  });

  test('asked again under its id is the same note', async () => {
    const party = await addParty();
    const asked = { ...(await base()), party, lines: [lineOf(await toReturn())] };
    const stale = { ...asked, id: real.commandId() };
    const fresh = { ...asked, size: await real.size() };
    const first = await real.must('clerk', 'sendGoods', fresh);
    expect(await real.must('clerk', 'sendGoods', fresh)).toEqual(first);
    // What was done on an older state of one of its complaints is not done.
    expect(await real.refused('clerk', 'sendGoods', stale)).toMatchObject({ code: 'changed' });
  });

  test('names a complaint that is there', async () => {
    const party = await addParty();
    const asked = { ...(await base()), party, lines: [lineOf('c-nobody')] };
    expect((await real.refused('clerk', 'sendGoods', asked)).code).toBe('complaint-unknown');
    const store = { ...(await base()), party, lines: [lineOf('store')] };
    expect((await real.refused('clerk', 'sendGoods', store)).code).toBe('complaint-unknown');
  });

  test('is answered for goods of several complaints in one go: all of it or nothing', async () => {
    const party = await addParty();
    const [one, other] = [await toReturn(), await toReturn()];
    await real.must('clerk', 'sendGoods', { ...(await base()), party, lines: [lineOf(one), lineOf(other)] });
    const answer = { type: 'AnswerGoods', disposition: 'i1-p1', note: 1 } as const;
    const credited = { ...answer, outcome: 'credited', quantity: '2', amount: 2560 } as const;
    const refusedOne = { ...answer, outcome: 'refused', quantity: '1', amount: null } as const;
    const tooMany = { ...answer, outcome: 'replaced', quantity: '4', amount: null } as const;
    const before = await real.size();
    const wrong = [
      { about: one, commands: [credited] },
      { about: other, commands: [tooMany] },
    ];
    expect(await real.refused('clerk', 'handleGoods', { ...(await base()), lines: wrong })).toMatchObject({
      code: 'quantity-over',
      about: other,
    });
    expect(await real.size()).toBe(before);
    const lines = [
      { about: one, commands: [credited] },
      // Two answers to one line, as they stand one below the other on the screen.
      { about: one, commands: [refusedOne] },
      { about: other, commands: [credited] },
    ];
    const sealed = await real.must('clerk', 'handleGoods', { ...(await base()), lines });
    expect(sealed.types).toEqual(['GoodsAnswered', 'GoodsAnswered', 'GoodsAnswered']);
  });

  test('stands after a restart, and its answers and papers with it; the package holds', async () => {
    const party = await addParty();
    const about = await toReturn();
    await real.must('clerk', 'sendGoods', { ...(await base()), party, lines: [lineOf(about)] });
    await real.reopen();
    await real.signIn('clerk', 'head');
    const answer = { type: 'AnswerGoods', disposition: 'i1-p1', note: 1 } as const;
    await real.submit(
      'clerk',
      about,
      { ...answer, outcome: 'credited', quantity: '1', amount: 1280 },
      { ...answer, outcome: 'refused', quantity: '2', amount: null },
      dispose({ way: 'destroy', quantity: '2', witness: 'op-3' }),
    );
    await real.must('clerk', 'printPartyPaper', { ...(await base()), paper: { kind: 'note', note: 1 } });
    await real.must('clerk', 'printPartyPaper', { ...(await base()), paper: { kind: 'statement', party } });
    const { report } = await answerVerify(
      { file: new Blob([Uint8Array.from(await packageOf(real, '2026-01-01', '2026-12-31'))]) },
      {},
    );
    expect(report.broken).toEqual([]);
    expect(report.verdict).toBe('holds');
    expect(report.checked).toContain('rules');
  });
});

describe('C4: the register', () => {
  test('keeps every version, and a name only in private', async () => {
    const party = await addParty();
    const left = { ...contract, party, ended: '2026-05-31', words: { ...words, name: '鲁西食品' }, pin };
    await real.must('head', 'changeParty', { ...(await base()), ...left });
    const all = (await texts()).join();
    expect(all).toContain('"ended":"2026-05-31"');
    expect(all).not.toMatch(/鲁西|赵经理|13900001111|HT-2026-17/);
  });

  test('gives the operator of a complaint its name, also after a restart', async () => {
    const stall = { ...contract, kind: 'stall', words: { ...words, name: '三号摊位 王记' }, pin } as const;
    const { party } = await real.must('head', 'addParty', { ...(await base()), ...stall });
    await real.reopen();
    await real.signIn('clerk', 'head');
    await real.submit('clerk', null, open({ responsible: 'stall' }), {
      type: 'NameParty',
      party,
      reason: null,
    });
    const zip = await packageOf(real, '2026-01-01', '2026-12-31');
    const { report } = await answerVerify({ file: new Blob([Uint8Array.from(zip)]) }, {});
    expect(report.verdict).toBe('holds');
    const { unzipSync, strFromU8 } = await import('fflate');
    const csv = Object.entries(unzipSync(zip)).find(([name]) => name.endsWith('data/ledger.csv'))?.[1];
    expect(csv && strFromU8(csv)).toContain('三号摊位 王记');
  });
});
