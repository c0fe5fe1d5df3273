import type { DeskApi, Output } from '../../../../shared/contract.ts';
import type { SignedIn, Status } from '../../../../shared/contract-replies.ts';
import { type Outcome, refuse } from '../../../../shared/refusals.ts';
import { doubtOf } from './doubt.ts';
import { galleryBackups } from './fake-backups.ts';

const since = Date.UTC(2026, 2, 2, 1);
const people: Status['people'] = [
  { operator: 'op-1', name: '林晓梅', role: 'clerk', active: true, since },
  { operator: 'op-2', name: '赵国强', role: 'department-head', active: true, since },
  { operator: 'op-3', name: '周敏', role: 'enterprise-head', active: true, since },
  { operator: 'op-4', name: '吴海燕', role: 'clerk', active: false, since },
  { operator: 'op-5', name: '孙立', role: 'inspector', active: true, since },
];

const good = async <Value>(value: Value): Promise<Outcome<Value>> => ({ ok: true, value });
const refused = async (code: Parameters<typeof refuse>[0], details = {}): Promise<Outcome<never>> => ({
  ok: false,
  refusal: refuse(code, details),
});
const sealed = { size: 421, about: 'store', number: null, types: [] };

/** A desk that answers from memory: PIN 246802 is right, 999999 locks out. `?state=first-run|ready&as=op-1`. */
const oldOnes: Output<'retention'> = {
  today: '2026-11-26',
  years: 2,
  count: 2,
  ready: [
    { about: 'c-1', number: '01-000001-7', until: '2026-10-08' },
    { about: 'c-2', number: '01-000002-4', until: '2026-11-20' },
  ],
  because: { open: 1 },
  kept: [{ about: 'c-3', number: '01-000003-1', until: '2026-11-21', because: ['open', 'hold'] }],
};

export function fakeDesk(query: URLSearchParams): DeskApi {
  let state: Status['state'] = query.get('state') === 'first-run' ? 'first-run' : 'ready';
  const signedIn = (operator: string | null): SignedIn | null => {
    const person = people.find((one) => one.operator === operator);
    return person ? { ...person, provisional: false, failed: null } : null;
  };
  let session = signedIn(query.get('as'));
  /** The ids under which a PIN was to be changed; `?lose=first` loses the first answer. */
  const asked: string[] = [];
  /** How often the drafts were asked for. */
  const draftsAsked = { times: 0 };
  Object.assign(window, { asked, draftsAsked });
  const fingerprint = 'counter.example+7f3a91c4+AZ2m9Q4xT1kVb8nRw0cYfJ6dLs5uGhEoPi3tXaKqBrMv';
  const desk: Partial<DeskApi> = {
    status: () =>
      good({
        state,
        reason: null,
        mark: 'evaluation',
        size: 420,
        origin: 'fangxin/1',
        fingerprint,
        store: { name: '城南百货和平路店', address: '和平路 18 号', phone: '022-5550 1234' },
        people,
        session,
        clock: doubtOf(query),
        keyStore: { kind: 'file', protects: false },
        setAside: [],
        restore: null,
        demonstration: null,
      } as Status),
    firstRun: async () => {
      state = 'ready';
      return good({ fingerprint, size: 7, recovery: '7K3M-9PQR-2XVW-H4TN-8CDF-6JYZ' });
    },
    signIn: async ({ operator, pin }) => {
      if (pin === '999999') return refused('locked-out', { wait: 15 * 60_000 });
      if (pin !== '246802') return refused('wrong-pin', { left: 4 });
      session = signedIn(operator);
      return session ? good(session) : refused('operator-unknown');
    },
    signOut: async () => {
      session = null;
      return good(null);
    },
    drafts: () => {
      draftsAsked.times += 1;
      const one = { at: Date.now() - 600_000, format: 1, cause: 'quality' as const };
      const drafts = Array.from({ length: Number(query.get('drafts') ?? 0) }, (_, index) => ({
        ...one,
        draft: `d-${String(index).padStart(20, '0')}`,
        goods: index === 1 ? '' : '青禾纯牛奶 250 毫升 12 盒装礼盒',
        ...(index === 2 && { format: null, goods: '', cause: null }),
      }));
      return good({ drafts });
    },
    head: () => good({ size: 420, root: '', note: '' }),
    changeSettings: () => good(sealed),
    changeCalendar: () => good(sealed),
    confirmClock: () => good(sealed),
    changeAuthority: () => good(sealed),
    changeDayLimits: () => good(sealed),
    changeScaleBarcodes: () => good(sealed),
    retention: () => good(oldOnes),
    changeRetention: () => good(sealed),
    askErasure: () => good(sealed),
    declineErasure: () => good(sealed),
    approveErasure: () => refused('erasure-too-soon', { hours: 5 }),
    stopErasure: () => good(null),
    ...galleryBackups(query),
    addOperator: () => refused('weak-pin'),
    changeOperator: () => refused('last-enterprise-head'),
    makeRecoveryCode: () => good({ ...sealed, code: '7K3M-9PQR-2XVW-H4TN-8CDF-6JYZ' }),
    recover: () => refused('recovery-code-wrong', { left: 4 }),
    present: () => good(null),
    changePin: async ({ ownPin, id }) => {
      asked.push(id);
      if (query.get('lose') === 'first' && asked.length === 1) throw new Error('connection lost');
      return ownPin === '246802' ? good(sealed) : refused('wrong-pin', { left: 3 });
    },
    onPush: () => () => undefined,
  };
  return desk as DeskApi;
}
