import { open } from '../../support/commands.ts';
import {
  authority,
  inspector,
  ledgerOpened,
  li,
  qian,
  settings,
  sun,
  system,
  wang,
} from '../../support/people.ts';
import { asks, refused, type Story, seals } from '../../support/story.ts';

const ledger = seals(system, 'LedgerOpened', ledgerOpened.data);
const span = { days: [1], from: 540, to: 720 };

function set(changes: object, version = 2) {
  return seals(sun, 'StoreSettingsSet', { version, settings: { ...settings, ...changes } });
}
function table(changes: object, version = 2) {
  return seals(sun, 'AuthoritySet', { version, authority: { ...authority, ...changes } });
}
function person(by: typeof sun, operator: string, role: string, active = true) {
  return seals(by, 'OperatorChanged', { operator, role, active });
}

function labels(prefix: string, changes: object = {}) {
  return { prefix, itemDigits: 5, check: 'none', value: 'weight', ...changes };
}
function scale(by: typeof sun, patterns: readonly object[], version = 1) {
  return seals(by, 'ScaleBarcodesSet', { version, patterns });
}

/** The store itself: first run, settings, authority, people. */
export const storeStories: readonly Story[] = [
  {
    name: 'nothing before the ledger is opened',
    store: 'none',
    given: [],
    when: firstSettings(),
    outcome: refused('not-set-up'),
  },
  {
    name: 'no complaint before the store is founded',
    store: 'none',
    given: [
      ledger,
      firstSettings(),
      firstTable(),
      seals(system, 'OperatorAdded', { operator: 'li', role: 'clerk' }),
    ],
    when: asks(li, open()),
    outcome: refused('not-set-up'),
  },
  { name: 'a ledger is opened once', given: [], when: ledger, outcome: refused('already-set-up') },
  {
    name: 'a ledger is opened by the desk',
    store: 'none',
    given: [],
    when: seals({ operator: 'system', role: 'clerk' }, 'LedgerOpened', ledgerOpened.data),
    outcome: refused('operator-unknown'),
  },
  {
    name: 'the key bears the name of the ledger',
    store: 'none',
    given: [],
    when: seals(system, 'LedgerOpened', { ...ledgerOpened.data, origin: 'fangxin-desk/other/1' }),
    outcome: refused('bad-input'),
  },
  {
    name: 'a ledger has a chapter',
    store: 'none',
    given: [],
    when: seals(system, 'LedgerOpened', { ...ledgerOpened.data, origin: 'fangxin-desk/test/0' }),
    outcome: refused('bad-input'),
  },
  {
    name: 'no store is founded without a head',
    store: 'none',
    given: [
      ledger,
      firstSettings(),
      firstTable(),
      seals(system, 'OperatorAdded', { operator: 'li', role: 'clerk' }),
    ],
    when: seals(system, 'StoreFounded', {}),
    outcome: refused('not-set-up'),
  },
  {
    name: 'nor without authority',
    store: 'none',
    given: [
      ledger,
      firstSettings(),
      seals(system, 'OperatorAdded', { operator: 'sun', role: 'enterprise-head' }),
    ],
    when: seals(system, 'StoreFounded', {}),
    outcome: refused('not-set-up'),
  },
  {
    name: 'once founded only people change the store',
    given: [],
    when: seals(system, 'StoreSettingsSet', { version: 2, settings }),
    outcome: refused('role-may-not'),
  },
  { name: 'settings change', given: [], when: set({ employs: 13 }), outcome: ['StoreSettingsSet'] },
  {
    name: 'settings are the enterprise head’s',
    given: [],
    when: seals(wang, 'StoreSettingsSet', { version: 2, settings }),
    outcome: refused('enterprise-head-needed'),
  },
  {
    name: 'authority is the enterprise head’s',
    given: [],
    when: seals(wang, 'AuthoritySet', { version: 2, authority }),
    outcome: refused('enterprise-head-needed'),
  },
  {
    name: 'people are the enterprise head’s',
    given: [],
    when: seals(wang, 'OperatorAdded', { operator: 'new', role: 'clerk' }),
    outcome: refused('enterprise-head-needed'),
  },
  {
    name: 'and their roles',
    given: [],
    when: person(wang, 'li', 'department-head'),
    outcome: refused('enterprise-head-needed'),
  },
  { name: 'versions count', given: [], when: set({}, 3), outcome: refused('settings-version') },
  { name: 'of authority too', given: [], when: table({}, 3), outcome: refused('settings-version') },
  {
    name: 'a zone that exists',
    given: [],
    when: set({ zone: 'Asia/Nowhere' }),
    outcome: refused('zone-unknown'),
  },
  {
    name: 'T3a: two tiers only where fewer than three work',
    given: [],
    when: set({ twoTiers: true, employs: 3 }),
    outcome: refused('two-tiers-not-allowed'),
  },
  {
    name: 'T3a: where two work',
    given: [],
    when: set({ twoTiers: true, employs: 2 }),
    outcome: ['StoreSettingsSet'],
  },
  {
    name: 'hours run forward',
    given: [],
    when: set({ hours: [{ ...span, from: 720, to: 720 }] }),
    outcome: refused('hours-invalid'),
  },
  {
    name: 'hours do not overlap',
    given: [],
    when: set({ hours: [span, { days: [1, 2], from: 719, to: 800 }] }),
    outcome: refused('hours-invalid'),
  },
  {
    name: 'hours may touch',
    given: [],
    when: set({ hours: [span, { days: [1], from: 720, to: 800 }] }),
    outcome: ['StoreSettingsSet'],
  },
  {
    name: 'T2: a higher tier is never poorer',
    given: [],
    when: table({ 2: { ...authority[2], limit: 19_999 } }),
    outcome: refused('authority-invalid'),
  },
  {
    name: 'T2: nor bounded above an unbounded one',
    given: [],
    when: table({ 2: { ...authority[2], limit: null }, 3: { ...authority[3], limit: 99_999_999 } }),
    outcome: refused('authority-invalid'),
  },
  {
    name: 'T2: nor narrower',
    given: [],
    when: table({ 3: { ...authority[3], kinds: ['refund'] } }),
    outcome: refused('authority-invalid'),
  },
  { name: 'T2: but equal', given: [], when: table({ 2: authority[3] }), outcome: ['AuthoritySet'] },
  {
    name: 'a person is added once',
    given: [],
    when: seals(sun, 'OperatorAdded', { operator: 'li', role: 'clerk' }),
    outcome: refused('bad-input'),
  },
  {
    name: 'nobody is called system',
    given: [],
    when: seals(sun, 'OperatorAdded', { operator: 'system', role: 'clerk' }),
    outcome: refused('bad-input'),
  },
  {
    name: 'someone unknown is not changed',
    given: [],
    when: person(sun, 'new', 'clerk'),
    outcome: refused('operator-unknown'),
  },
  {
    name: 'a change changes something',
    given: [],
    when: person(sun, 'li', 'clerk'),
    outcome: refused('nothing-to-amend'),
  },
  {
    name: 'one of two heads may go',
    given: [],
    when: person(sun, 'qian', 'clerk', false),
    outcome: ['OperatorChanged'],
  },
  {
    name: 'the last enterprise head stays',
    given: [person(sun, 'qian', 'clerk')],
    when: person(sun, 'sun', 'enterprise-head', false),
    outcome: refused('last-enterprise-head'),
  },
  {
    name: 'and stays one',
    given: [person(qian, 'sun', 'enterprise-head', false)],
    when: person(qian, 'qian', 'department-head'),
    outcome: refused('last-enterprise-head'),
  },
  {
    name: 'one’s own PIN',
    given: [],
    when: seals(li, 'PinChanged', { operator: 'li' }),
    outcome: ['PinChanged'],
  },
  {
    name: 'not another’s',
    given: [],
    when: seals(li, 'PinChanged', { operator: 'chen' }),
    outcome: refused('enterprise-head-needed'),
  },
  {
    name: 'a department head gives a clerk a new one',
    given: [],
    when: seals(wang, 'PinChanged', { operator: 'li' }),
    outcome: ['PinChanged'],
  },
  {
    name: 'but no other head',
    given: [],
    when: seals(wang, 'PinChanged', { operator: 'zhao' }),
    outcome: refused('enterprise-head-needed'),
  },
  {
    name: 'and not who was a clerk once',
    given: [person(sun, 'li', 'inspector')],
    when: seals(wang, 'PinChanged', { operator: 'li' }),
    outcome: refused('enterprise-head-needed'),
  },
  {
    name: 'the desk records that a PIN is locked',
    given: [],
    when: seals(system, 'PinLocked', { operator: 'li', failures: 5 }),
    outcome: ['PinLocked'],
  },
  {
    name: 'the PIN of somebody it knows',
    given: [],
    when: seals(system, 'PinLocked', { operator: 'new', failures: 5 }),
    outcome: refused('operator-unknown'),
  },
  {
    name: 'and nobody records that of another',
    given: [],
    when: seals(sun, 'PinLocked', { operator: 'li', failures: 5 }),
    outcome: refused('system-only'),
  },
  {
    name: 'the recovery code is made anew by an enterprise head',
    given: [],
    when: seals(sun, 'RecoveryCodeMade', {}),
    outcome: ['RecoveryCodeMade'],
  },
  {
    name: 'and by no other',
    given: [],
    when: seals(wang, 'RecoveryCodeMade', {}),
    outcome: refused('enterprise-head-needed'),
  },
  {
    name: 'it lets an enterprise head in',
    given: [],
    when: seals(system, 'RecoveryCodeUsed', { operator: 'sun' }),
    outcome: ['RecoveryCodeUsed'],
  },
  {
    name: 'not a department head',
    given: [],
    when: seals(system, 'RecoveryCodeUsed', { operator: 'wang' }),
    outcome: refused('enterprise-head-needed'),
  },
  {
    name: 'not an enterprise head who has left',
    given: [person(sun, 'qian', 'enterprise-head', false)],
    when: seals(system, 'RecoveryCodeUsed', { operator: 'qian' }),
    outcome: refused('operator-unknown'),
  },
  {
    name: 'and is used by nobody but the desk',
    given: [],
    when: seals(sun, 'RecoveryCodeUsed', { operator: 'sun' }),
    outcome: refused('system-only'),
  },
  {
    name: 'wrong recovery codes are recorded by the desk',
    given: [],
    when: seals(system, 'RecoveryLocked', { failures: 5 }),
    outcome: ['RecoveryLocked'],
  },
  {
    name: 'and by nobody else',
    given: [],
    when: seals(li, 'RecoveryLocked', { failures: 5 }),
    outcome: refused('system-only'),
  },
  {
    name: 'unless one owns the store',
    given: [],
    when: seals(sun, 'PinChanged', { operator: 'li' }),
    outcome: ['PinChanged'],
  },
  {
    name: 'the PIN of nobody',
    given: [],
    when: seals(sun, 'PinChanged', { operator: 'new' }),
    outcome: refused('operator-unknown'),
  },
  {
    name: 'a head imports the catalogue',
    given: [],
    when: seals(wang, 'CatalogueImported', { rows: 2, taken: 1 }),
    outcome: ['CatalogueImported'],
  },
  {
    name: 'N4: a head says what the scales print',
    given: [],
    when: scale(wang, [labels('21'), labels('22', { check: 'gs1', value: 'price' })]),
    outcome: ['ScaleBarcodesSet'],
  },
  { name: 'N4: a clerk does not', given: [], when: scale(li, []), outcome: refused('role-may-not') },
  {
    name: 'N4: settings of scales are numbered without a gap',
    given: [scale(wang, [])],
    when: scale(wang, [labels('22')], 3),
    outcome: refused('settings-version'),
  },
  {
    name: 'N4: a prefix means one thing',
    given: [],
    when: scale(sun, [labels('22'), labels('22', { value: 'price' })]),
    outcome: refused('scale-barcode-invalid'),
  },
  {
    name: 'N4: no verifier is there for three digits',
    given: [],
    when: scale(sun, [labels('25', { itemDigits: 6, check: 'gs1' })]),
    outcome: refused('scale-barcode-invalid'),
  },
  {
    name: 'N4: of a sort of its own it may be, and is not looked at',
    given: [],
    when: scale(sun, [labels('25', { itemDigits: 6, check: 'skipped' })]),
    outcome: ['ScaleBarcodesSet'],
  },
  {
    name: 'a clerk exports nothing',
    given: [],
    when: seals(li, 'PackageExported', exported()),
    outcome: refused('role-may-not'),
  },
  {
    name: 'an inspector takes the package from a head',
    given: [],
    when: seals(inspector, 'PackageExported', exported()),
    outcome: refused('role-may-not'),
  },
  {
    name: 'X4: a clerk prints the ledger with its people masked',
    given: [],
    when: seals(li, 'LedgerPrinted', printed({ personal: false })),
    outcome: ['LedgerPrinted'],
  },
  {
    name: 'X4: with names and phones in full a clerk prints nothing',
    given: [],
    when: seals(li, 'LedgerPrinted', printed({ personal: true })),
    outcome: refused('role-may-not'),
  },
  {
    name: 'X4: a head prints names and phones in full',
    given: [],
    when: seals(wang, 'LedgerPrinted', printed({ personal: true })),
    outcome: ['LedgerPrinted'],
  },
  {
    name: 'an inspector has the ledger printed by whoever serves',
    given: [],
    when: seals(inspector, 'LedgerPrinted', printed({ personal: false })),
    outcome: refused('role-may-not'),
  },
  {
    name: 'a ledger is printed of days that come in order',
    given: [],
    when: seals(li, 'LedgerPrinted', printed({ from: '2024-03-31', to: '2024-03-01' })),
    outcome: refused('period-invalid'),
  },
  {
    name: 'a ledger is printed from its beginning to today',
    given: [],
    when: seals(li, 'LedgerPrinted', printed({ from: null, to: null })),
    outcome: ['LedgerPrinted'],
  },
];

function firstSettings() {
  return seals(system, 'StoreSettingsSet', { version: 1, settings });
}
function firstTable() {
  return seals(system, 'AuthoritySet', { version: 1, authority });
}
function printed(changes: object) {
  const { from, to, size, root } = exported();
  return { from, to, selected: false, personal: false, size, root, ...changes };
}
function exported() {
  return { from: '2024-03-01', to: '2024-03-31', size: 12, root: 'ab'.repeat(32), personal: false };
}
