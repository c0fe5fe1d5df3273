import type { Actor } from '../../../shared/ledger/entry.ts';
import { open, waysOn } from '../../support/commands.ts';
import { inspector, ledgerOpened, li, qian, sun, system, wang } from '../../support/people.ts';
import { asks, days, refused, type Step, type Story, seals } from '../../support/story.ts';

const origin = 'fangxin-desk/test/1';
/** Entries of the first run of the stories' store, and of the two complaints of `shop`. */
const founded = 11;
const stocked = founded + 4;
const root = 'a'.repeat(64);
const today = '2024-03-04';
export const guest: Actor = { operator: 'inspector-1', role: 'inspector' };

const at = (size: number, changes: object = {}) => ({ origin, size, root, ...changes });
export const opened = (size: number, changes: object = {}, by: Actor = sun) =>
  seals(by, 'InspectionOpened', { inspection: 1, ...at(size), ...changes });
export const closed = (by: Actor = guest, inspection = 1) => seals(by, 'InspectionClosed', { inspection });
const resumed = (by: Actor = sun, inspection = 1) => seals(by, 'InspectionResumed', { inspection });
const sampled = (changes: object = {}, by: Actor = guest) =>
  seals(by, 'InspectionSampled', {
    inspection: 1,
    sample: 1,
    seed: 20240304,
    from: null,
    to: null,
    channel: null,
    cause: null,
    wanted: 5,
    population: 2,
    complaints: ['c2', 'c1'],
    ...changes,
  });
const looked = (complaint: string, changes: object = {}, by: Actor = guest) =>
  seals(by, 'SampleLooked', { inspection: 1, sample: 1, complaint, ...changes });
export const found = (changes: object = {}, by: Actor = guest) =>
  seals(by, 'FindingRecorded', { inspection: 1, finding: 1, complaint: null, due: '2024-03-20', ...changes });
const withdrawn = (finding = 1, by: Actor = guest) =>
  seals(by, 'FindingWithdrawn', { inspection: 1, finding });
export const signed = (size: number, changes: object = {}, by: Actor = guest) =>
  seals(by, 'InspectionSigned', {
    inspection: 1,
    ...at(size),
    looked: ['ledger', 'samples'],
    findings: 0,
    confirmed: 'certificate',
    head: sun.operator,
    ...changes,
  });
const printed = (size: number, changes: object = {}, by: Actor = guest) =>
  seals(by, 'InspectionPrinted', { inspection: 1, paper: 'record', ...at(size), ...changes });
export const mended = (changes: object = {}, by: Actor = wang) =>
  seals(by, 'FindingMended', { finding: 1, day: today, ...changes });

const shop: readonly Step[] = [asks(li, open(), { about: 'c1' }), asks(li, open(), { about: 'c2' })];
const visit: readonly Step[] = [...shop, opened(stocked)];
const story = (
  name: string,
  given: readonly Step[],
  when: Step,
  outcome: Story['outcome'] | null = null,
): Story => ({ name, given, when, outcome: outcome ?? ('event' in when ? [when.event.type] : []) });
const no = (name: string, given: readonly Step[], when: Step, code: Parameters<typeof refused>[0]): Story =>
  story(name, given, when, refused(code));

/** D5: an inspector's visit. */
export const inspectionStories: readonly Story[] = [
  story('the enterprise head lets an inspector in', shop, opened(stocked)),
  no('nobody else does', shop, opened(stocked, {}, wang), 'enterprise-head-needed'),
  no('nor does an inspector', shop, opened(stocked, {}, inspector), 'enterprise-head-needed'),
  no('not twice at a time', visit, opened(stocked + 1, { inspection: 2 }), 'inspection-running'),
  story('again after the first has gone', [...visit, closed()], opened(stocked + 2, { inspection: 2 })),
  no('visits are numbered', shop, opened(stocked, { inspection: 2 }), 'bad-input'),
  no('a state that is not yet', shop, opened(stocked + 1), 'bad-input'),
  no('a state of before', shop, opened(stocked - 1), 'bad-input'),
  no('a state of another ledger', shop, opened(stocked, { origin: 'fangxin-desk/x/1' }), 'bad-input'),
  {
    name: 'before the store is founded',
    store: 'none',
    given: [{ by: system, event: ledgerOpened, about: 'store' }],
    when: opened(1, {}, system),
    outcome: refused('not-set-up'),
  },
  no(
    'somebody is called like the inspector',
    [seals(sun, 'OperatorAdded', { operator: 'inspector-1', role: 'clerk' })],
    opened(founded + 1),
    'bad-input',
  ),
  no(
    'and nobody is called so afterwards',
    [...visit, closed()],
    seals(sun, 'OperatorAdded', { operator: 'inspector-1', role: 'inspector' }),
    'bad-input',
  ),

  story(
    'X4: the inspector sees a name, and that is an entry',
    visit,
    seals(guest, 'PersonRevealed', { fields: ['name'] }),
  ),
  no('T7: and seals nothing else of a complaint', visit, asks(guest, waysOn), 'role-may-not'),
  no('T7: opens none', visit, asks(guest, open(), { about: 'c3' }), 'role-may-not'),
  no(
    'T7: prints no receipt',
    visit,
    seals(guest, 'DocumentPrinted', { document: 'receipt', size: 3, root }),
    'role-may-not',
  ),
  no('T7: nor anything of the store', visit, seals(guest, 'RecoveryCodeMade', {}), 'enterprise-head-needed'),
  no('T7: no PIN', visit, seals(guest, 'PinChanged', { operator: 'inspector-1' }), 'operator-unknown'),
  no(
    'T7: takes no package',
    visit,
    seals(guest, 'PackageExported', { from: today, to: today, size: 3, root, personal: true }),
    'role-may-not',
  ),
  no(
    'after the visit they are nobody',
    [...visit, closed()],
    seals(guest, 'PersonRevealed', { fields: ['name'] }),
    'operator-unknown',
  ),
  no('before it too', shop, seals(guest, 'PersonRevealed', { fields: ['name'] }), 'operator-unknown'),
  no(
    'an inspector who was not let in sees no name',
    visit,
    seals(inspector, 'PersonRevealed', { fields: ['name'] }),
    'role-may-not',
  ),
  no(
    'nobody is the inspector in another role',
    visit,
    seals({ ...guest, role: 'clerk' }, 'PersonRevealed', { fields: ['name'] }),
    'operator-unknown',
  ),
  no(
    'the next inspector is not there yet',
    visit,
    seals({ ...guest, operator: 'inspector-2' }, 'PersonRevealed', { fields: ['name'] }),
    'operator-unknown',
  ),

  story('the head lets the inspector in again', visit, resumed()),
  no('a department head does not', visit, resumed(wang), 'enterprise-head-needed'),
  no('what is over is not gone on with', [...visit, closed()], resumed(), 'inspection-none'),
  story('the head shows the inspector out', visit, closed(qian)),
  no('a clerk does not', visit, closed(li), 'enterprise-head-needed'),
  no('nobody is shown out twice', [...visit, closed()], closed(sun), 'inspection-none'),
  no('nor from another visit', visit, closed(sun, 2), 'inspection-none'),

  story('a sample is drawn', visit, sampled()),
  no('by the inspector alone', visit, sampled({}, sun), 'role-may-not'),
  no('samples are numbered', visit, sampled({ sample: 2 }), 'bad-input'),
  no('of days that run forward', visit, sampled({ from: '2024-03-05', to: '2024-03-04' }), 'period-invalid'),
  no('as many as there are', visit, sampled({ complaints: ['c1'] }), 'bad-input'),
  no('and no more than were wanted', visit, sampled({ wanted: 1 }), 'bad-input'),
  no('each once', visit, sampled({ complaints: ['c1', 'c1'] }), 'bad-input'),
  no('of this visit', visit, sampled({ inspection: 2 }), 'inspection-none'),
  story('one of the sample was looked at', [...visit, sampled()], looked('c1')),
  no('not twice', [...visit, sampled(), looked('c1')], looked('c1'), 'sample-looked'),
  no('what was not drawn', [...visit, sampled()], looked('c3'), 'sample-unknown'),
  no('of a sample that is not there', [...visit, sampled()], looked('c1', { sample: 2 }), 'sample-unknown'),
  no(
    'a sample of the visit before',
    [...visit, sampled(), closed(), opened(stocked + 3, { inspection: 2 })],
    seals({ ...guest, operator: 'inspector-2' }, 'SampleLooked', {
      inspection: 2,
      sample: 1,
      complaint: 'c1',
    }),
    'sample-unknown',
  ),

  story('something is found, with a day for mending', visit, found()),
  story('about a complaint, for today', visit, found({ complaint: 'c1', due: today })),
  story('without anything to mend', visit, found({ due: null })),
  no('not for yesterday', visit, found({ due: '2024-03-03' }), 'due-past'),
  no('about no complaint of this ledger', visit, found({ complaint: 'c9' }), 'complaint-unknown'),
  no('findings are numbered', visit, found({ finding: 2 }), 'bad-input'),
  no('the store finds nothing', visit, found({}, sun), 'role-may-not'),
  no('nor does the desk', visit, found({}, system), 'role-may-not'),
  story('a slip of the pen is withdrawn', [...visit, found()], withdrawn()),
  no('once', [...visit, found(), withdrawn()], withdrawn(), 'finding-unknown'),
  no('what is not there', visit, withdrawn(), 'finding-unknown'),

  story('both sign', [...visit, found()], signed(stocked + 2, { findings: 1 })),
  story('the store does not sign', visit, signed(stocked + 1, { head: null })),
  no(
    'who is no enterprise head does not sign for it',
    visit,
    signed(stocked + 1, { head: wang.operator }),
    'enterprise-head-needed',
  ),
  no('nor who is not there', visit, signed(stocked + 1, { head: 'nobody' }), 'enterprise-head-needed'),
  no('the head alone does not', visit, signed(stocked + 1, {}, sun), 'role-may-not'),
  no('all findings are counted', [...visit, found()], signed(stocked + 2), 'bad-input'),
  no(
    'and none that was withdrawn',
    [...visit, found(), withdrawn()],
    signed(stocked + 3, { findings: 1 }),
    'bad-input',
  ),
  no('the state is that of the moment', visit, signed(stocked), 'bad-input'),
  no('nothing is found after it', [...visit, signed(stocked + 1)], found(), 'inspection-signed'),
  no('nor signed again', [...visit, signed(stocked + 1)], signed(stocked + 2), 'inspection-signed'),
  story(
    'names are still seen after it',
    [...visit, signed(stocked + 1)],
    seals(guest, 'PersonRevealed', { fields: ['phone'] }),
  ),

  story('the record is printed', [...visit, signed(stocked + 1)], printed(stocked + 2)),
  story('by a head later', [...visit, signed(stocked + 1), closed()], printed(stocked + 3, {}, wang)),
  no('not by a clerk', [...visit, signed(stocked + 1)], printed(stocked + 2, {}, li), 'role-may-not'),
  no('nor before it is signed', visit, printed(stocked + 1), 'inspection-unsigned'),
  story('but the slip is', visit, printed(stocked + 1, { paper: 'slip' })),
  no(
    'of a visit that never was',
    visit,
    printed(stocked + 1, { inspection: 2, paper: 'slip' }, sun),
    'inspection-none',
  ),
  no('with the state of the moment', visit, printed(stocked, { paper: 'slip' }), 'bad-input'),

  story(
    'the store mends what was found',
    [...visit, found(), signed(stocked + 2, { findings: 1 }), closed(), days(3)],
    mended({ day: '2024-03-06' }),
  ),
  no('not what may still be withdrawn', [...visit, found()], mended(), 'finding-unknown'),
  no(
    'not twice',
    [...visit, found(), signed(stocked + 2, { findings: 1 }), mended()],
    mended(),
    'finding-unknown',
  ),
  no(
    'not what asked for nothing',
    [...visit, found({ due: null }), signed(stocked + 2, { findings: 1 })],
    mended(),
    'finding-unknown',
  ),
  no(
    'not tomorrow',
    [...visit, found(), signed(stocked + 2, { findings: 1 })],
    mended({ day: '2024-03-05' }),
    'day-to-come',
  ),
  no(
    'a clerk does not say so',
    [...visit, found(), signed(stocked + 2, { findings: 1 })],
    mended({}, li),
    'role-may-not',
  ),
];
