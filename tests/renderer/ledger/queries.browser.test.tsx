import { type ReactNode, useEffect, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LedgerProvider, useCaughtUp, useLedgerState } from '../../../renderer/ledger/LedgerProvider.tsx';
import {
  useComplaint,
  useFindComplaint,
  useLedgerHead,
  useLedgerRows,
  useOpenComplaints,
  useProductSearch,
} from '../../../renderer/ledger/queries.ts';
import { mirrorName } from '../../../renderer/ledger/registry.ts';
import { useStorePart } from '../../../renderer/ledger/store-queries.ts';
import { useOpenRows } from '../../../renderer/ledger-reads.ts';
import { open, receive } from '../../support/commands.ts';
import { createFakeDesk, type FakeDesk } from '../../support/fake-desk.ts';
import { addStray, ask, fill, freshFamily, mirrorOf } from './mirror-cases.ts';

const roots: Root[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) root.unmount();
  document.body.replaceChildren();
});

type Seen<Value> = { value: Value | undefined; operator: (next: string | null) => void };

function Probe<Value>({ useSight, seen }: { useSight: () => Value; seen: Seen<Value> }): ReactNode {
  const value = useSight();
  useEffect(() => {
    seen.value = value;
  });
  return null;
}

function Page<Value>(props: {
  fake: FakeDesk;
  family: string;
  useSight: () => Value;
  seen: Seen<Value>;
}): ReactNode {
  const { fake, family, useSight, seen } = props;
  const [operator, setOperator] = useState<string | null>('op-1');
  useEffect(() => {
    seen.operator = setOperator;
  }, [seen]);
  return (
    <LedgerProvider desk={fake.desk} operator={operator} family={family}>
      <Probe useSight={useSight} seen={seen} />
    </LedgerProvider>
  );
}

/** Renders a probe inside the ledger and gives what it saw last. */
function watch<Value>(fake: FakeDesk, useSight: () => Value) {
  const family = freshFamily();
  const seen: Seen<Value> = { value: undefined, operator: () => undefined };
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  roots.push(root);
  root.render(<Page fake={fake} family={family} useSight={useSight} seen={seen} />);
  return {
    family,
    seen,
    sees: (check: (value: Value | undefined) => void) =>
      vi.waitFor(() => check(seen.value), { timeout: 10_000, interval: 10 }),
  };
}

describe('what a screen sees', () => {
  test('comes by itself when something is sealed', async () => {
    const fake = await createFakeDesk();
    const { sees } = watch(fake, () => ({
      state: useLedgerState(),
      open: useOpenComplaints(),
      head: useLedgerHead(),
      founded: useStorePart((store) => store.founded),
    }));
    await sees((value) => expect(value).toMatchObject({ state: { kind: 'ready' }, open: [] }));
    const about = await ask(fake, null, open());
    await sees((value) => {
      expect(value?.open).toMatchObject([
        {
          id: about,
          secrets: { maskedName: '王**', maskedPhone: '*******0000', goods: ['保温杯'] },
        },
      ]);
      expect(value?.head).toMatchObject({ size: fake.log().lines.length, root: fake.log().head().root });
      expect(value?.founded).toBe(true);
    });
  });

  test('N1: what many parts of the screen show is read once for each change, not once for each part', async () => {
    const fake = await createFakeDesk();
    const reads = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const ofStore = () => reads.mock.calls.filter(([stores]) => [stores].flat().join() === 'store').length;
    const { sees } = watch(fake, () =>
      Array.from({ length: 12 }, () => useStorePart((store) => store.serial)),
    );
    await sees((value) => expect(value?.every((one) => one === 0)).toBe(true));
    const before = ofStore();
    await ask(fake, null, open());
    await sees((value) => expect(value?.every((one) => one === 1)).toBe(true));
    // One is the pump's own, for the key that checkpoints are signed with.
    expect(ofStore() - before).toBeLessThanOrEqual(3);
    reads.mockRestore();
  });

  test('N1: what did not change is not drawn again when something else is sealed', async () => {
    const fake = await createFakeDesk();
    const about = await ask(fake, null, open());
    let drawn = 0;
    const { sees } = watch(fake, () => {
      drawn += 1;
      const settings = useStorePart((store) => store.settings);
      return { settings, patterns: useStorePart((store) => store.scale.patterns) };
    });
    const { sees: listed } = watch(fake, () => useLedgerRows({}, 0, 9));
    await sees((value) => expect(value?.patterns).toBeDefined());
    let first: unknown;
    await listed((value) => {
      first = value?.rows.get(0);
      expect(value?.rows.get(0)?.secrets?.maskedName).toBe('王**');
    });
    const before = drawn;
    await ask(fake, null, open());
    await listed((value) => {
      expect(value?.total).toBe(2);
      expect(value?.rows.get(1)).toMatchObject({ id: about });
      expect(value?.rows.get(1)).toBe(first);
    });
    expect(drawn).toBe(before);
  });

  test('nothing is called open, and so nothing overdue, while the mirror is being built', async () => {
    const fake = await createFakeDesk();
    const about = await ask(fake, null, open());
    await ask(fake, about, receive);
    const past = fake.log().head().size;
    await ask(fake, about, { type: 'Withdraw', note: '' });
    const still = await ask(fake, null, open());
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const desk = {
      ...fake.desk,
      entriesFrom: async ({ from }: { from: number }) => {
        if (from >= past) await held;
        return fake.desk.entriesFrom({ from, limit: Math.max(1, from < past ? past - from : 1000) });
      },
    };
    const ever: unknown[] = [];
    const { sees } = watch({ ...fake, desk }, () => {
      const rows = useOpenRows();
      ever.push(...(rows ?? []).map((row) => row.id));
      return { rows, head: useLedgerHead(), before: useOpenComplaints() };
    });
    // The mirror holds the complaint as it once stood.
    await sees((value) => {
      expect(value?.head?.size).toBe(past);
      expect(value?.before).toMatchObject([{ id: about }]);
    });
    goOn();
    await sees((value) => expect(value?.rows?.map((row) => row.id)).toEqual([still]));
    expect(new Set(ever)).toEqual(new Set([still]));
  });

  test('N1: open complaints follow a ledger that is copied in long pieces, and one that grows by a long piece', async () => {
    const fake = await createFakeDesk();
    await fill(fake, 60);
    const desk = {
      ...fake.desk,
      entriesFrom: ({ from }: { from: number }) => fake.desk.entriesFrom({ from, limit: 110 }),
    };
    const { sees } = watch({ ...fake, desk }, useOpenComplaints);
    await sees((rows) => expect(rows).toHaveLength(40));
    await fill(fake, 45);
    await sees((rows) => expect(rows).toHaveLength(70));
  });

  test('one complaint with its timeline, following each entry; null when there is none', async () => {
    const fake = await createFakeDesk();
    const about = await ask(fake, null, open({ name: '赵一鸣' }));
    const { sees } = watch(fake, () => ({ found: useComplaint(about), none: useComplaint('c-none') }));
    await sees((value) => {
      expect(value?.found?.complaint.person).toMatchObject({ name: '赵一鸣' });
      expect(value?.found?.timeline.map((one) => one.event.type)).toEqual(['ComplaintOpened', 'ItemAdded']);
      expect(value?.none).toBeNull();
    });
    await ask(fake, about, receive);
    await sees((value) => {
      expect(value?.found?.timeline.at(-1)?.event.type).toBe('Received');
      expect(value?.found?.complaint.receptions).toHaveLength(1);
    });
  });

  test('a window of the ledger, newest first, with its private parts masked', async () => {
    const fake = await createFakeDesk();
    await fill(fake, 9);
    const { sees } = watch(fake, () => useLedgerRows({}, 2, 4));
    await sees((value) => {
      expect(value?.total).toBe(9);
      expect(
        [...(value?.rows ?? [])].map(([row, one]) => [row, one.number, one.secrets?.maskedPhone]),
      ).toEqual([
        [2, '01-000007-3', '*******1006'],
        [3, expect.stringContaining('01-000006-'), '*******1005'],
        [4, expect.stringContaining('01-000005-'), '*******1004'],
      ]);
    });
  });

  test('a number finds its complaint, and a product comes as it is typed', async () => {
    const fake = await createFakeDesk();
    const about = await ask(fake, null, open());
    const product = {
      code: '6901234567892',
      name: '保温杯',
      kind: 'daily',
      supplier: '',
      unit: 'piece',
      measure: '个',
      price: 1280,
      shelfLifeDays: null,
    } as const;
    await fake.setCatalogue([product]);
    const { seen, sees } = watch(fake, () => ({
      find: useFindComplaint(),
      products: useProductSearch('bwb'),
      caughtUp: useCaughtUp(),
    }));
    await sees((value) => expect(value?.products).toMatchObject([{ ...product, initials: 'bwb' }]));
    await seen.value?.caughtUp(fake.log().head().size);
    expect(await seen.value?.find('01-000001-2')).toBe(about);
    expect(await seen.value?.find('01-000001-3')).toBeNull();
  });

  test('survives a mirror that is set aside under it', async () => {
    const fake = await createFakeDesk();
    await fill(fake, 3);
    const { sees, family } = watch(fake, () => ({ state: useLedgerState(), list: useLedgerRows({}, 0, 9) }));
    await sees((value) => expect(value?.list?.rows.size).toBe(3));
    await mirrorOf(family, 1, addStray);
    await ask(fake, null, open());
    await sees((value) => {
      expect(value?.state.kind).toBe('ready');
      expect(value?.list?.total).toBe(4);
      expect(value?.list?.rows.get(0)?.secrets?.maskedName).toBe('王**');
    });
    expect(await mirrorOf(family, 2, (database) => Promise.resolve(database.name))).toBe(
      mirrorName(family, 2),
    );
  });

  test('what was opened is forgotten when the screen is locked', async () => {
    const fake = await createFakeDesk();
    const about = await ask(fake, null, open());
    const { sees, seen } = watch(fake, () => ({ rows: useOpenComplaints(), one: useComplaint(about) }));
    await sees((value) => {
      expect(value?.rows?.[0]?.secrets?.maskedName).toBe('王**');
      expect(value?.one?.complaint.person.name).toBe('王女士');
    });
    await fake.desk.signOut({});
    seen.operator(null);
    await sees((value) => {
      expect(value?.rows?.[0]?.secrets).toBeNull();
      expect(value?.one?.complaint.person).toEqual({});
    });
    await fake.desk.signIn({ operator: 'op-2', pin: '482913' });
    seen.operator('op-2');
    await sees((value) => {
      expect(value?.rows?.[0]?.secrets?.maskedName).toBe('王**');
      expect(value?.one?.complaint.person.name).toBe('王女士');
    });
  });
});
