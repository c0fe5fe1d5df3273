import { danger, dispose, open, print, strike, withdraw } from '../../support/commands.ts';
import { chen, firstRun, inspector, li, system } from '../../support/people.ts';
import { asks, refused, type Step, type Story, seals } from '../../support/story.ts';

const onSale = [asks(li, open()), asks(li, dispose())];
const printed = [...onSale, asks(li, print())];
/** The print's seq: after the first run come the complaint, its item and the disposition. */
const first = firstRun().length + 3;

const ended = (outcome: string, cause: string | null = null, by = system, at = first): Step =>
  seals(by, 'PrintEnded', { print: at, outcome, cause });
const saved = (by = li) => asks(by, { type: 'EndPrint', print: first, outcome: 'saved' });
const label = (reprint: boolean) =>
  seals(li, 'LabelPrinted', { disposition: 'i1-p1', size: '60x40', copies: 1, reprint });

/** How prints end (G6): completed only when the spooler says so, and what did not come out is not on the goods. */
export const printStories: readonly Story[] = [
  {
    name: 'the spooler says completed',
    given: printed,
    when: ended('completed'),
    outcome: ['PrintEnded'],
  },
  {
    name: 'no person says so',
    given: printed,
    when: ended('completed', null, li),
    outcome: refused('system-only'),
  },
  {
    name: 'nor that it failed',
    given: printed,
    when: ended('failed', 'jam', li),
    outcome: refused('system-only'),
  },
  { name: 'saved as a file', given: printed, when: saved(), outcome: ['PrintEnded'] },
  { name: 'saved by another', given: printed, when: saved(chen), outcome: refused('print-not-yours') },
  {
    name: 'saved, says the desk, which saves nothing',
    given: printed,
    when: ended('saved'),
    outcome: refused('role-may-not'),
  },
  {
    name: 'T1a: a label whose lot was held meanwhile is not saved either',
    given: [...printed, asks(li, open({ danger: true }), { about: 'c2' })],
    when: saved(),
    outcome: refused('barred-from-resale'),
  },
  {
    name: 'given up, though, it may be',
    given: [...printed, asks(li, open({ danger: true }), { about: 'c2' })],
    when: asks(li, { type: 'EndPrint', print: first, outcome: 'cancelled' }),
    outcome: ['PrintEnded'],
  },
  {
    name: 'an inspector ends no print',
    given: printed,
    when: ended('cancelled', null, inspector),
    outcome: refused('role-may-not'),
  },
  {
    name: 'a print ends once',
    given: [...printed, ended('completed')],
    when: saved(),
    outcome: refused('print-ended'),
  },
  {
    name: 'a print that never was',
    given: onSale,
    when: ended('completed'),
    outcome: refused('print-unknown'),
  },
  {
    name: 'the end of what is no print',
    given: printed,
    when: ended('completed', null, system, first - 1),
    outcome: refused('print-unknown'),
  },
  {
    name: 'a print of another complaint',
    given: [...printed, asks(li, open(), { about: 'c2' })],
    when: seals(system, 'PrintEnded', { print: first, outcome: 'completed', cause: null }, 'c2'),
    outcome: refused('print-unknown'),
  },
  { name: 'a failure has a cause', given: printed, when: ended('failed'), outcome: refused('bad-input') },
  {
    name: 'a success has none',
    given: printed,
    when: ended('completed', 'jam'),
    outcome: refused('bad-input'),
  },
  {
    name: 'what failed is not on the goods: the next is no reprint',
    given: [...printed, ended('failed', 'out-of-paper')],
    when: label(false),
    outcome: ['LabelPrinted'],
  },
  {
    name: 'and cannot be struck off',
    given: [...printed, ended('failed', 'out-of-paper')],
    when: asks(li, strike('sold')),
    outcome: refused('label-first'),
  },
  {
    name: 'what was cancelled is not on the goods either',
    given: [...printed, ended('cancelled')],
    when: label(true),
    outcome: refused('bad-input'),
  },
  {
    name: 'what may have come out counts',
    given: [...printed, ended('unknown')],
    when: label(true),
    outcome: ['LabelPrinted'],
  },
  {
    name: 'what still prints counts',
    given: printed,
    when: label(false),
    outcome: refused('bad-input'),
  },
  {
    name: 'a failed reprint leaves the first label on the goods',
    given: [...printed, ended('completed'), asks(li, print()), ended('failed', 'jam', system, first + 2)],
    when: asks(li, strike('sold')),
    outcome: ['LabelStruckOff'],
  },
  {
    name: 'a print ends although the complaint has',
    given: [...printed, asks(li, withdraw)],
    when: ended('completed'),
    outcome: ['PrintEnded'],
  },
  {
    name: 'T1a: a print ends although danger came up',
    given: [...printed, asks(li, danger)],
    when: ended('failed', 'barred'),
    outcome: ['PrintEnded'],
  },
];
