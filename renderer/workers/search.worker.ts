import type { Output } from '../../shared/contract.ts';
import type { Outcome } from '../../shared/refusals.ts';
import { ledgerDatabase } from '../ledger/database.ts';
import { answerFrom } from '../ledger/search/answer.ts';
import { openKeptIndex } from '../ledger/search/kept/kept-index.ts';
import type { Staff } from '../ledger/search/match-terms.ts';
import { staffOf } from '../ledger/search/match-terms.ts';
import { packedIndex } from '../ledger/search/packed/packed-index.ts';
import { pinyinInitials } from '../ledger/search/pinyin-initials.ts';
import { Locked, type Reading, readAlong } from '../ledger/search/read-along.ts';
import { openSecrets } from '../ledger/secrets.ts';
import type { SearchAnswer, SearchRequest } from './search-messages.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
/** While someone is looking for something the reading hardly rests. */
const hurryMs = 10_000;
const tellEveryMs = 250;

const index = packedIndex();
const keyCalls = new Map<number, (outcome: Outcome<Output<'keysFor'>> | null) => void>();
const searchKeyCalls = new Map<number, (outcome: Outcome<Output<'searchKey'>> | null) => void>();
let calls = 0;
let staff: Staff = new Map();
let lastAsked = Number.NEGATIVE_INFINITY;
let wake: () => void = () => undefined;
let mayHaveGrown = false;
let reader: ReturnType<typeof openReader> | null = null;

scope.onmessage = ({ data }: MessageEvent<SearchRequest>) => {
  switch (data.kind) {
    case 'start':
      reader = openReader(data.name);
      void read(reader);
      return;
    case 'staff':
      staff = staffOf(data.people, pinyinInitials.ofPerson);
      return;
    case 'grown':
      mayHaveGrown = true;
      wake();
      return;
    case 'keys':
      keyCalls.get(data.call)?.(data.outcome);
      keyCalls.delete(data.call);
      return;
    case 'search-key':
      searchKeyCalls.get(data.call)?.(data.outcome);
      searchKeyCalls.delete(data.call);
      return;
    case 'ask':
      lastAsked = performance.now();
      void answerCall(data);
  }
};

function say(message: SearchAnswer, transfer: Transferable[] = []): void {
  scope.postMessage(message, transfer);
}

function openReader(name: string) {
  return { database: ledgerDatabase(name), secrets: openSecrets({ keysFor }) };
}

/** The desk answers the page alone, so the page hands the call on. */
function keysFor({ abouts }: { abouts: string[] }): Promise<Outcome<Output<'keysFor'>>> {
  calls += 1;
  const call = calls;
  return new Promise((resolve, reject) => {
    keyCalls.set(call, (outcome) =>
      outcome ? resolve(outcome) : reject(new Error('keysFor: no answer from the desk')),
    );
    say({ kind: 'keysFor', call, abouts });
  });
}

function searchKey(): Promise<Outcome<Output<'searchKey'>>> {
  calls += 1;
  const call = calls;
  return new Promise((resolve, reject) => {
    searchKeyCalls.set(call, (outcome) =>
      outcome ? resolve(outcome) : reject(new Error('searchKey: no answer from the desk')),
    );
    say({ kind: 'searchKey', call });
  });
}

async function read({ database, secrets }: ReturnType<typeof openReader>): Promise<void> {
  let latest: Reading | null = null;
  // The last word is always said, if a moment later.
  const onProgress = (reading: Reading): void => {
    if (latest === null)
      setTimeout(() => {
        if (latest) say({ kind: 'reading', reading: latest });
        latest = null;
      }, tellEveryMs);
    latest = reading;
  };
  try {
    await readAlong({
      database,
      secrets,
      index,
      kept: openKeptIndex(database, { searchKey }),
      initialsOf: pinyinInitials,
      rest: (worked) => sleep(performance.now() - lastAsked < hurryMs ? 0 : Math.min(worked, 200)),
      grown: async () => {
        if (!mayHaveGrown) await new Promise<void>((resolve) => (wake = resolve));
        mayHaveGrown = false;
      },
      onProgress,
      signal: new AbortController().signal,
    });
  } catch (error) {
    // The message may name what was read: only its kind leaves the worker.
    say({ kind: 'ended', why: error instanceof Locked ? 'locked' : 'failed' });
  }
}

async function answerCall({ call, asked }: Extract<SearchRequest, { kind: 'ask' }>): Promise<void> {
  try {
    if (!reader) throw new Error('answerCall: expected to be started first');
    // Its own keys, since the reading forgets those it used.
    const own = { database: reader.database, secrets: openSecrets({ keysFor }) };
    const answer = await answerFrom({ ...own, index, staff, initialsOf: pinyinInitials }, asked);
    say({ kind: 'answer', call, answer }, 'positions' in answer ? [answer.positions.buffer] : []);
  } catch {
    say({ kind: 'refused', call });
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
