import {
  type EntryRecord,
  type LedgerDatabase,
  ledgerDatabase,
} from '../../../../renderer/ledger/database.ts';
import { addEntries } from '../../../../renderer/ledger/entry-pages.ts';
import { toBase64, utf8 } from '../../../../shared/bytes.ts';
import { evolve } from '../../../../shared/complaint/evolve.ts';
import type { Complaint } from '../../../../shared/complaint/state.ts';
import type { DeskApi } from '../../../../shared/contract.ts';
import type { Event } from '../../../../shared/events.ts';
import { canonicalBytes, canonicalText, type Json } from '../../../../shared/ledger/canonical.ts';
import { commitmentTo, type PrivatePart } from '../../../../shared/ledger/commitment.ts';

/** Any 75 characters, as a complaint has them on the average; every hundredth speaks of 虫子. */
const talk =
  '顾客反映在本店购买的商品打开包装以后发现与标签说明不符要求按照门店承诺处理并请店方核对进货批次和保质期说明情况，客服人员当场核对小票后登记在册等待答复';
const goods = ['散装饼干', '纯牛奶', '保温杯', '男士棉袜', '电热水壶', '鲜鸡蛋', '洗衣液'];
const families = ['王', '李', '张', '慕容', '单', '陈', '何'];

const openingData = {
  rules: 1,
  authority: 1,
  channel: 'counter',
  cause: 'quality',
  wish: 'refund',
  name: 'given',
  phone: 'given',
  goods: true,
  danger: false,
  purchaseDate: null,
  salesChannel: 'store',
  payments: [],
  responsible: 'own',
};

const seed = (position: number) => {
  const bytes = new Uint8Array(32);
  new DataView(bytes.buffer).setUint32(0, position + 1);
  return bytes;
};

/** A mirror with so many complaints of two sealed entries each, encrypted as the desk does, and the keys to them. */
export async function manyComplaints(
  name: string,
  count: number,
): Promise<{ database: LedgerDatabase; desk: Pick<DeskApi, 'keysFor' | 'searchKey'> }> {
  const database = ledgerDatabase(name);
  await database.open();
  for (let from = 0; from < count; from += 500) {
    const made = await Promise.all(
      Array.from({ length: Math.min(500, count - from) }, (_, at) => complaint(from + at)),
    );
    await database.transaction('rw', database.entryPages, () =>
      addEntries(
        database,
        made.flatMap((one) => one.entries),
      ),
    );
    await database.complaints.bulkAdd(made.map((one) => one.record));
  }
  const head = {
    size: 2 * count,
    complaints: count,
    format: 1,
    subtrees: [],
    root: '',
    origin: '',
    note: '',
  };
  await database.meta.put({ key: 'head', ...head, lastLeaf: '', noteSize: 0 });
  const keysFor: DeskApi['keysFor'] = async ({ abouts }) => ({
    ok: true,
    value: { keys: Object.fromEntries(abouts.map((id) => [id, toBase64(seed(Number(id.slice(2))))])) },
  });
  const searchKey: DeskApi['searchKey'] = async () => ({
    ok: true,
    value: { key: toBase64(seed(1)), since: 0 },
  });
  return { database, desk: { keysFor, searchKey } };
}

async function complaint(position: number) {
  const id = `c-${position}`;
  const number = `01-${String(position + 1).padStart(6, '0')}-7`;
  const at = Date.UTC(2026, 0, 1) + position * 600_000;
  const shift = position % talk.length;
  const content = `${talk.slice(shift)}${talk.slice(0, shift)}${position % 100 === 0 ? '有虫子' : ''}`;
  const person = {
    name: `${families[position % 7]}小${String.fromCharCode(0x4e00 + (position % 500))}`,
    phone: `1${String(3_000_000_000 + position * 7919).slice(0, 10)}`,
  };
  const opened = { type: 'ComplaintOpened', data: { ...openingData, number }, person, words: { content } };
  const item = {
    type: 'ItemAdded',
    data: {
      item: 'i1',
      product: '6901234567892',
      kind: 'daily',
      special: 'none',
      condition: 'unopened',
      fault: 'none',
      safety: 'safe',
      secondSale: 'harmless',
      shelfLifeEnd: null,
      lot: null,
      price: 100 + (position % 900) * 10,
      unit: 'piece',
      quantity: '2',
      taking: 'taken-back',
    },
    words: { name: goods[position % 7] ?? '', supplier: '老王食品' },
  };
  let state: Complaint | null = null;
  const entries: { record: EntryRecord; event: Event }[] = [];
  for (const [index, event] of [opened, item].entries()) {
    const seq = 2 * position + index;
    const { person, words } = event as { person?: PrivatePart; words?: PrivatePart };
    const bare = { type: event.type, data: event.data } as unknown as Event;
    entries.push({ record: await entry(bare, { seq, id, at }, { person, words }), event: bare });
    state = evolve(state, bare, { seq, at, offset: 480, operator: 'op-1' }, id);
  }
  if (!state) throw new Error('complaint: expected a state');
  const record = {
    position,
    id,
    number,
    seqs: [2 * position, 2 * position + 1],
    openedDay: new Date(at).toISOString().slice(0, 10),
    status: 'open' as const,
    due: null,
    linked: [],
    notes: [],
    claims: [],
    products: ['6901234567892'],
    state,
  };
  return { entries, record };
}

async function entry(
  { type, data }: Event,
  { seq, id, at }: { seq: number; id: string; at: number },
  { person, words }: { person: PrivatePart | undefined; words: PrivatePart | undefined },
) {
  const salted = (part: PrivatePart | undefined, salt: number) =>
    part && { salt: toBase64(seed(seq * 2 + salt)), part };
  const parts = { ...(person && { person: salted(person, 0) }), ...(words && { words: salted(words, 1) }) };
  const position = Math.floor(seq / 2);
  const key = await crypto.subtle.importKey('raw', seed(position), 'AES-GCM', false, ['encrypt']);
  const iv = seed(seq).slice(0, 12);
  const place = new Uint8Array(utf8(`1/${seq}/${id}`));
  const plain = new Uint8Array(canonicalBytes(parts as unknown as Json));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: place }, key, plain);
  const whole = {
    seq,
    chapter: 1,
    counter: 'counter-1',
    at,
    offset: 480,
    by: { operator: 'op-1', role: 'clerk' },
    session: 's',
    command: 'c',
    about: id,
    type,
    v: 1,
    data,
    private: {
      person: parts.person ? commitmentTo(parts.person) : null,
      words: parts.words ? commitmentTo(parts.words) : null,
    },
  };
  return {
    seq,
    about: id,
    bytes: utf8(canonicalText(whole as unknown as Json)),
    sealed: Uint8Array.from([...iv, ...new Uint8Array(sealed)]),
  };
}
