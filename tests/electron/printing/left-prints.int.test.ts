import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Printers, SpoolState } from '../../../electron/desk/ports.ts';
import { sessionIdleMs } from '../../../shared/idle-lock.ts';
import { dispose, open, print } from '../../support/commands.ts';
import { expectDerivedFits } from '../../support/derived-fits.ts';
import { RealDesk } from '../../support/real-desk.ts';

/** A printer that takes its time until it is told. */
class SlowPrinter implements Printers {
  readonly service = 'cups';
  state: SpoolState = { state: 'waiting', trouble: null, done: 0 };
  async list() {
    const one = { printer: 'slow', name: 'slow', state: 'ready', trouble: null, isDefault: true } as const;
    return [one];
  }
  async print() {
    return '1';
  }
  async status() {
    return this.state;
  }
  async cancel() {}
}

const patience = { poll: 20, trouble: 5_000, silence: 20_000, perCopy: 100, settle: 1_000 };
let real: RealDesk;
let printer: SlowPrinter;

describe('G6 X4: a paper that was drawn and is left', () => {
  beforeEach(async () => {
    printer = new SlowPrinter();
    real = await RealDesk.fresh({ printers: printer, patience });
    await real.signIn('clerk', 'otherClerk', 'owner');
  });
  afterEach(async () => {
    await expectDerivedFits(real);
    await real.remove();
  });

  const sealedLabel = async (): Promise<number> => {
    const { about } = await real.submit('clerk', null, open());
    await real.submit('clerk', about, dispose());
    return (await real.submit('clerk', about, print())).size - 1;
  };
  const endsOf = async (seq: number): Promise<unknown[]> => {
    const { entries } = await real.must('owner', 'entriesFrom', { from: seq, limit: 50 });
    return entries
      .map(({ entry }) => JSON.parse(entry))
      .filter((entry) => entry.type === 'PrintEnded' && entry.data.print === seq)
      .map(({ by, data }) => ({ by: by.operator, outcome: data.outcome }));
  };
  const givenUp = [{ by: 'system', outcome: 'cancelled' }];

  test('is given up by the desk when the screen locks', async () => {
    const seq = await sealedLabel();
    expect(await endsOf(seq)).toEqual([]);
    await real.must('otherClerk', 'signOut', {});
    expect(await endsOf(seq)).toEqual([]);
    await real.must('clerk', 'signOut', {});
    expect(await endsOf(seq)).toEqual(givenUp);
  });

  test('when another person takes the place at the same screen', async () => {
    const seq = await sealedLabel();
    await real.must('clerk', 'signIn', { operator: 'op-2', pin: '271828' });
    expect(await endsOf(seq)).toEqual(givenUp);
  });

  test('when nobody came back to it, and another signs in', async () => {
    const seq = await sealedLabel();
    real.clock.pass(sessionIdleMs);
    await real.signIn('owner');
    expect(await endsOf(seq)).toEqual(givenUp);
  });

  test('when the person left the store meanwhile', async () => {
    const seq = await sealedLabel();
    await real.must('owner', 'changeOperator', {
      id: real.commandId(),
      size: await real.size(),
      operator: 'op-1',
      role: 'clerk',
      active: false,
      ownPin: '141421',
    });
    await real.call('clerk', 'head', {});
    expect(await endsOf(seq)).toEqual(givenUp);
  });

  test('when the desk is closed', async () => {
    const seq = await sealedLabel();
    await real.close();
    await real.open({ printers: printer, patience });
    await real.signIn('owner');
    expect(await endsOf(seq)).toEqual(givenUp);
  });

  test('what a printer has already is followed to its end, although nobody is signed in', async () => {
    const seq = await sealedLabel();
    const pdf = Buffer.from('%PDF-1.7 /MediaBox [0 0 170.08 113.39]').toString('base64');
    const id = real.commandId();
    await real.must('clerk', 'print', { id, print: seq, paper: '60x40', printer: 'slow', pdf });
    await real.must('clerk', 'signOut', {});
    expect(await endsOf(seq)).toEqual([]);
    printer.state = { state: 'completed' };
    await expect.poll(() => endsOf(seq)).toEqual([{ by: 'system', outcome: 'completed' }]);
  });
});
