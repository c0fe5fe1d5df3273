import type { Input } from '../../shared/contract.ts';
import type { AuthorityTable } from '../../shared/event-parts.ts';

/** The people of the made-up store, in the order of the first run, so that the first is op-1. */
const staff = [
  { key: 'owner', name: '沈国梁', role: 'enterprise-head', pin: '720436' },
  { key: 'head', name: '孟秋兰', role: 'department-head', pin: '583019' },
  { key: 'secondHead', name: '丁志远', role: 'department-head', pin: '294857' },
  { key: 'li', name: '李小满', role: 'clerk', pin: '610372' },
  { key: 'qian', name: '钱多文', role: 'clerk', pin: '847205' },
  { key: 'fang', name: '方晓芸', role: 'clerk', pin: '936148' },
  { key: 'inspector', name: '执法人员', role: 'inspector', pin: '405917' },
  // Joins later, by the enterprise head's hand.
  { key: 'new', name: '贺新', role: 'clerk', pin: '158264' },
] as const;
export type Person = (typeof staff)[number]['key'];

/** How many of them the first run brings; the rest join later. */
const founders = 7;

export function personOf(key: Person) {
  const index = staff.findIndex((one) => one.key === key);
  const person = staff[index];
  if (!person) throw new Error(`personOf: expected a person of the store, got ${key}`);
  return { ...person, operator: `op-${index + 1}` };
}

/** Whoever still works in the store when its story is told. */
export function peopleAtTheEnd() {
  return staff.filter(({ key }) => key !== 'qian').map(({ key }) => personOf(key));
}

/** The PIN that the enterprise head gives to whoever joins later; null for the founders, who typed their own. */
export function joinsWith(key: Person): string | null {
  return key === 'new' ? '739528' : null;
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];
export const opensAt = 9 * 60;
export const closesAt = 21 * 60;
export const zone = 'Asia/Shanghai';
export const storeName = '安和生活广场';

const clerkKinds = [
  'refund',
  'price-difference',
  'exchange',
  'repair',
  'make-up-quantity',
  'apology',
] as const;
const headKinds = [...clerkKinds, 'compensation', 'redo', 'refusal'] as const;

/** What each tier may give; the second version, in force from the day of change, lets clerks give more. */
export function authorityTable(clerkLimit: number): AuthorityTable {
  return {
    1: { kinds: [...clerkKinds], limit: clerkLimit, receiveMinutes: 30, decideMinutes: 60 },
    2: { kinds: [...headKinds], limit: 200_000, receiveMinutes: 120, decideMinutes: 240 },
    3: { kinds: [...headKinds], limit: null, receiveMinutes: 720, decideMinutes: 1440 },
  };
}
export const firstClerkLimit = 20_000;
export const laterClerkLimit = 30_000;

export const firstRun: Input<'firstRun'> = {
  store: { name: storeName, address: '清河市安和区迎春路 88 号', phone: '0530-5550188' },
  settings: {
    zone,
    areaSquareMetres: 7200,
    hours: [{ days: everyDay, from: opensAt, to: closesAt }],
    council: 'xiaobaowei',
    employs: 86,
    twoTiers: false,
  },
  authority: authorityTable(firstClerkLimit),
  people: staff.slice(0, founders).map(({ name, role, pin }) => ({ name, role, pin })),
};
