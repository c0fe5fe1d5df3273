import { encodeKey } from '../../../shared/ledger/checkpoint.ts';
import { open } from '../../support/commands.ts';
import { inspector, li, qian, sun, system, wang } from '../../support/people.ts';
import { asks, refused, type Story, seals } from '../../support/story.ts';

const origin = 'fangxin-desk/restored/2';
/** Entries of the first run of the stories' store. */
const founded = 11;
const keyOf = (name: string, byte: number) => encodeKey({ name, publicKey: new Uint8Array(32).fill(byte) });
const before = {
  origin: 'fangxin-desk/test/1',
  size: founded,
  root: 'a'.repeat(64),
  signature: `${'A'.repeat(86)}==`,
};
const chapter = { origin, key: keyOf(origin, 9), before };
const begun = (changes: object = {}, by = system) => seals(by, 'ChapterBegun', { ...chapter, ...changes });
const configured = (by = sun, days = 30) => seals(by, 'BackupConfigured', { days });
const rehearsed = (by: typeof sun, size = founded) =>
  seals(by, 'BackupRehearsed', { size, root: 'b'.repeat(64), whole: true, ms: 900 });

/** N2, L3: backups, trying them, and the chapter that a restored ledger begins. */
export const backupStories: readonly Story[] = [
  { name: 'the enterprise head sets it up', given: [], when: configured(), outcome: ['BackupConfigured'] },
  { name: 'nobody else does', given: [], when: configured(wang), outcome: refused('enterprise-head-needed') },
  {
    name: 'it is set up again, for another folder',
    given: [configured()],
    when: configured(sun, 7),
    outcome: ['BackupConfigured'],
  },
  {
    name: 'and stopped',
    given: [configured()],
    when: seals(sun, 'BackupStopped', {}),
    outcome: ['BackupStopped'],
  },
  {
    name: 'not by a department head',
    given: [configured()],
    when: seals(wang, 'BackupStopped', {}),
    outcome: refused('enterprise-head-needed'),
  },
  {
    name: 'what was not set up is not stopped',
    given: [],
    when: seals(sun, 'BackupStopped', {}),
    outcome: refused('backup-none'),
  },
  {
    name: 'nor stopped twice',
    given: [configured(), seals(sun, 'BackupStopped', {})],
    when: seals(sun, 'BackupStopped', {}),
    outcome: refused('backup-none'),
  },
  { name: 'a head tries a backup', given: [], when: rehearsed(wang), outcome: ['BackupRehearsed'] },
  { name: 'a clerk does not', given: [], when: rehearsed(li), outcome: refused('role-may-not') },
  { name: 'nor does an inspector', given: [], when: rehearsed(inspector), outcome: refused('role-may-not') },
  {
    name: 'no backup holds more than the ledger has',
    given: [],
    when: rehearsed(wang, founded + 1),
    outcome: refused('bad-input'),
  },
  { name: 'a restored ledger begins its next chapter', given: [], when: begun(), outcome: ['ChapterBegun'] },
  {
    name: 'only the desk itself begins one',
    given: [],
    when: begun({}, sun),
    outcome: refused('system-only'),
  },
  {
    name: 'it names how many entries are before it',
    given: [],
    when: begun({ before: { ...before, size: founded - 1 } }),
    outcome: refused('bad-input'),
  },
  {
    name: 'and the ledger they are of',
    given: [],
    when: begun({ before: { ...before, origin: 'fangxin-desk/other/1' } }),
    outcome: refused('bad-input'),
  },
  {
    name: 'chapters follow one another',
    given: [],
    when: begun({ origin: 'fangxin-desk/restored/3', key: keyOf('fangxin-desk/restored/3', 9) }),
    outcome: refused('bad-input'),
  },
  {
    name: 'its key is another than the old one',
    given: [],
    when: begun({ key: keyOf(origin, 7) }),
    outcome: refused('bad-input'),
  },
  {
    name: 'and bears the name of the chapter',
    given: [],
    when: begun({ key: keyOf('fangxin-desk/other/2', 9) }),
    outcome: refused('bad-input'),
  },
  {
    name: 'before the store is founded nothing is restored',
    store: 'none',
    given: [],
    when: begun(),
    outcome: refused('not-set-up'),
  },
  {
    name: 'numbers count anew in the chapter',
    given: [asks(li, open(), { about: 'c1' }), begun({ before: { ...before, size: founded + 2 } })],
    when: asks(qian, open(), { about: 'c2' }),
    outcome: ['ComplaintOpened', 'ItemAdded'],
  },
  {
    name: 'a restored ledger has no backup until a head sets one up',
    given: [configured(), begun({ before: { ...before, size: founded + 1 } })],
    when: seals(sun, 'BackupStopped', {}),
    outcome: refused('backup-none'),
  },
];
