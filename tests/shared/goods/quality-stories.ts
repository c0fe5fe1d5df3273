import { amend, dispose, goods, line, open, print, receive, remedy } from '../../support/commands.ts';
import { chen, inspector, li, qian, sun, system, wang } from '../../support/people.ts';
import { asks, days, refused, type Story, seals } from '../../support/story.ts';

const product = '6901234567892';
const said = (changes = {}) => open({ items: [goods({ fault: 'said', lot: 'A7', ...changes })] });
const faulty = asks(li, said());
const sound = (about: string, lot = 'A7') => asks(li, open({ items: [goods({ lot })] }), { about });
const bareLot = { product, lot: null };

const asked = (changes: object = {}) =>
  seals(li, 'TestAsked', { case: 'q1', test: 'q1-t1', of: 'supplier', due: '2024-03-07', ...changes });
const reminded = (changes: object = {}) =>
  seals(li, 'TestReminded', { case: 'q1', test: 'q1-t1', due: '2024-03-09', ...changes });
const silence = (changes: object = {}) =>
  seals(li, 'TestUnanswered', { case: 'q1', test: 'q1-t1', next: 'independent-test', ...changes });
const result = (outcome: string, by = wang, changes: object = {}) =>
  seals(by, 'TestResultTaken', { case: 'q1', outcome, day: '2024-03-04', report: null, ...changes });
const closed = (cause: string, changes: object = {}) =>
  seals(wang, 'CaseClosed', { case: 'q1', cause, lines: [], ...changes });
const stopped = (changes: object = {}) =>
  seals(li, 'SaleStopped', {
    notice: 's1',
    source: 'regulator',
    day: '2024-03-04',
    goods: [bareLot],
    ...changes,
  });
const lifted = (by = sun, notice = 's1') => seals(by, 'SaleStopLifted', { notice });
const paper = (kind: string, changes: object = {}) =>
  seals(li, 'QualityPaperPrinted', {
    paper: kind,
    case: 'q1',
    notice: null,
    size: 20,
    root: 'ab'.repeat(32),
    ...changes,
  });
const allPapers = [paper('stop-sale'), paper('stop-buying'), paper('regulator-report')];
const labelled = [sound('c2'), asks(li, dispose(), { about: 'c2' }), asks(li, print(), { about: 'c2' })];

/** G4, G5, T1a: cases of suspect goods, tests, stops. */
export const qualityStories: readonly Story[] = [
  {
    name: 'G4: a consumer’s word of a fault opens a case, by itself',
    given: [],
    when: faulty,
    outcome: ['ComplaintOpened', 'ItemAdded', 'SuspectRegistered'],
  },
  {
    name: 'G4: what is found faulty opens one too, each line of goods its own',
    given: [],
    when: asks(
      li,
      open({ items: [goods({ fault: 'confirmed' }), goods({ fault: 'said', barcode: '6909999999990' })] }),
    ),
    outcome: ['ComplaintOpened', 'ItemAdded', 'ItemAdded', 'SuspectRegistered', 'SuspectRegistered'],
  },
  {
    name: 'G4: nothing else comes between the word and the case',
    given: [asks(li, open()), seals(li, 'Amended', amended('none', 'said'))],
    when: asks(li, receive),
    outcome: refused('suspect-first'),
  },
  {
    name: 'G4: a case is the one that is due, and no other',
    given: [asks(li, open()), seals(li, 'Amended', amended('none', 'said'))],
    when: seals(li, 'SuspectRegistered', registered({ case: 'q9' })),
    outcome: refused('case-unknown'),
  },
  {
    name: 'G4: goods come under the case of their own lot',
    given: [asks(li, open()), seals(li, 'Amended', amended('none', 'said'))],
    when: seals(li, 'SuspectRegistered', registered({ lot: `t:${'0'.repeat(20)}` })),
    outcome: refused('item-unknown'),
  },
  {
    name: 'G4: sound goods come under none',
    given: [asks(li, open())],
    when: seals(li, 'SuspectRegistered', registered()),
    outcome: refused('nothing-to-amend'),
  },
  {
    name: 'G4: also a word that comes after the end',
    given: [asks(li, open()), asks(li, { type: 'Withdraw', note: '' })],
    when: asks(li, amend('fault', 'said')),
    outcome: ['Amended', 'SuspectRegistered'],
  },
  {
    name: 'T1a: danger is answered before the case',
    given: [asks(li, open()), seals(li, 'DangerReported', {}), seals(li, 'ItemAdded', itemSaid())],
    when: seals(li, 'SuspectRegistered', registered({ item: 'i2', product: '6909999999990' })),
    outcome: refused('danger-first'),
  },
  {
    name: 'G4: every unit of that lot is off the resale path, in every complaint',
    given: [sound('c2'), faulty],
    when: asks(li, dispose(), { about: 'c2' }),
    outcome: refused('barred-from-resale'),
  },
  {
    name: 'G4: a unit of another lot is not',
    given: [sound('c2', 'B2'), faulty],
    when: asks(li, dispose(), { about: 'c2' }),
    outcome: ['Disposed'],
  },
  {
    name: 'G4: a unit whose lot nobody knows is',
    given: [sound('c2', ''), faulty],
    when: asks(li, dispose(), { about: 'c2' }),
    outcome: refused('barred-from-resale'),
  },
  {
    name: 'G4: a label that was printed before is not printed again',
    given: [...labelled, faulty],
    when: asks(li, print(), { about: 'c2' }),
    outcome: refused('barred-from-resale'),
  },
  {
    name: 'G4: a test passed frees the other units',
    given: [sound('c2'), faulty, result('passed')],
    when: asks(li, dispose(), { about: 'c2' }),
    outcome: ['Disposed'],
  },
  {
    name: 'G4: and the unit itself, whose line still says what was said',
    given: [faulty, result('passed')],
    when: asks(li, dispose()),
    outcome: ['Disposed'],
  },
  {
    name: 'G3: but not one that was found faulty',
    given: [asks(li, said({ fault: 'confirmed' })), result('passed')],
    when: asks(li, dispose()),
    outcome: refused('barred-from-resale'),
  },
  {
    name: 'G4: a test that failed later bars again',
    given: [sound('c2'), faulty, result('passed'), result('failed')],
    when: asks(li, dispose(), { about: 'c2' }),
    outcome: refused('barred-from-resale'),
  },
  {
    name: 'G4: a test of one lot says nothing of a lot that nobody knows',
    given: [
      sound('c2', 'A7'),
      asks(li, said({ lot: '' })),
      asks(li, said(), { about: 'c3' }),
      result('passed', wang, { case: 'q2' }),
    ],
    when: asks(li, dispose(), { about: 'c2' }),
    outcome: refused('barred-from-resale'),
  },
  {
    name: 'G4: a new word after a test passed opens a new case',
    given: [faulty, result('passed')],
    when: asks(li, said(), { about: 'c2' }),
    outcome: ['ComplaintOpened', 'ItemAdded', 'SuspectRegistered'],
  },
  {
    name: 'G4: and the old case says nothing any more',
    given: [faulty, result('passed'), asks(li, said(), { about: 'c2' })],
    when: result('failed'),
    outcome: refused('case-over'),
  },
  {
    name: 'G4: only a head takes a result',
    given: [faulty],
    when: result('passed', li),
    outcome: refused('head-needed'),
  },
  {
    name: 'G4: a report is of a day that has come',
    given: [faulty],
    when: result('passed', wang, { day: '2024-03-05' }),
    outcome: refused('day-to-come'),
  },
  {
    name: 'G4: a case that nobody opened has no result',
    given: [],
    when: result('passed'),
    outcome: refused('case-unknown'),
  },
  {
    name: 'G4: after a failure only the enterprise head takes a passed test',
    given: [faulty, result('failed')],
    when: result('passed'),
    outcome: refused('enterprise-head-needed'),
  },
  {
    name: 'G4: who does',
    given: [faulty, result('failed')],
    when: result('passed', sun),
    outcome: ['TestResultTaken'],
  },
  {
    name: 'G4: the report as a file lies with a complaint of the case',
    given: [faulty, asks(li, { type: 'AddEvidence', kind: 'test-report', file: 'file-1' })],
    when: result('passed', wang, { report: { complaint: 'c1', evidence: 'file-1' } }),
    outcome: ['TestResultTaken'],
  },
  {
    name: 'G4: and with no other, nor is it any other file',
    given: [faulty, asks(li, { type: 'AddEvidence', kind: 'photo', file: 'file-1' })],
    when: result('passed', wang, { report: { complaint: 'c1', evidence: 'file-1' } }),
    outcome: refused('report-unknown'),
  },
  {
    name: 'G4: supplier or producer is asked for a test',
    given: [faulty],
    when: asked(),
    outcome: ['TestAsked'],
  },
  {
    name: 'G4: not until a day that has passed',
    given: [faulty],
    when: asked({ due: '2024-03-03' }),
    outcome: refused('due-past'),
  },
  {
    name: 'G4: not twice while an answer is awaited',
    given: [faulty, asked()],
    when: asked({ test: 'q1-t2' }),
    outcome: refused('test-pending'),
  },
  {
    name: 'G4: not after the result',
    given: [faulty, result('failed')],
    when: asked(),
    outcome: refused('case-over'),
  },
  {
    name: 'G4: who does not answer is reminded',
    given: [faulty, asked()],
    when: reminded(),
    outcome: ['TestReminded'],
  },
  {
    name: 'G4: who was not asked is not',
    given: [faulty],
    when: reminded(),
    outcome: refused('test-not-asked'),
  },
  {
    name: 'G4: silence is silence once the day has passed',
    given: [faulty, asked()],
    when: silence(),
    outcome: refused('not-due-yet'),
  },
  {
    name: 'G4: then it is an entry that says what follows',
    given: [faulty, asked(), days(4)],
    when: silence(),
    outcome: ['TestUnanswered'],
  },
  {
    name: 'G4: silence frees nothing',
    given: [sound('c2'), faulty, asked(), days(4), silence()],
    when: asks(li, dispose(), { about: 'c2' }),
    outcome: refused('barred-from-resale'),
  },
  {
    name: 'G4: after silence another is asked',
    given: [faulty, asked(), days(4), silence()],
    when: asked({ test: 'q1-t2', of: 'laboratory', due: '2024-03-20' }),
    outcome: ['TestAsked'],
  },
  {
    name: 'G4: a failed test is dealt with when all three papers are printed',
    given: [faulty, result('failed'), paper('stop-sale'), paper('stop-buying')],
    when: closed('failed'),
    outcome: refused('papers-first'),
  },
  {
    name: 'G4: and not before',
    given: [faulty, result('failed'), ...allPapers],
    when: closed('failed'),
    outcome: ['CaseClosed'],
  },
  {
    name: 'G4: a closed failure still bars',
    given: [sound('c2'), faulty, result('failed'), ...allPapers, closed('failed')],
    when: asks(li, dispose(), { about: 'c2' }),
    outcome: refused('barred-from-resale'),
  },
  {
    name: 'G4: a case ends as its result says',
    given: [faulty, result('failed')],
    when: closed('passed'),
    outcome: refused('reason-not-true'),
  },
  {
    name: 'G4: goods that are gone untested stay barred wherever they turn up',
    given: [sound('c2'), faulty, closed('goods-gone')],
    when: asks(li, dispose(), { about: 'c2' }),
    outcome: refused('barred-from-resale'),
  },
  {
    name: 'G3: a word that stands is not corrected by closing the case',
    given: [faulty],
    when: closed('corrected', { lines: [{ complaint: 'c1', item: 'i1' }] }),
    outcome: refused('fault-stands'),
  },
  {
    name: 'G3: nor by naming only some of those who said it',
    given: [faulty, asks(li, amend('fault', 'none'), { second: 'wang' }), asks(li, said(), { about: 'c2' })],
    when: closed('corrected', { lines: [{ complaint: 'c1', item: 'i1' }] }),
    outcome: refused('fault-stands'),
  },
  {
    name: 'G3: a case that a person opened ends by a test alone',
    given: [seals(li, 'CaseOpened', { case: 'q1', ...bareLot })],
    when: closed('corrected'),
    outcome: refused('reason-not-true'),
  },
  {
    name: 'G4: no letter where nobody was asked',
    given: [faulty],
    when: paper('test-letter'),
    outcome: refused('paper-not-yet'),
  },
  {
    name: 'G4: the letter and the reminder',
    given: [faulty, asked(), paper('test-letter'), reminded()],
    when: paper('test-reminder'),
    outcome: ['QualityPaperPrinted'],
  },
  {
    name: 'G4: no order to stop before a test failed',
    given: [faulty, asked()],
    when: paper('stop-sale'),
    outcome: refused('paper-not-yet'),
  },
  {
    name: 'G4: a paper is of one thing',
    given: [faulty, result('failed')],
    when: paper('stop-sale', { notice: 's1' }),
    outcome: refused('bad-input'),
  },
  {
    name: 'T1a: a held lot gets a case by hand',
    given: [asks(li, open({ danger: true }))],
    when: seals(li, 'CaseOpened', { case: 'q1', ...bareLot }),
    outcome: ['CaseOpened'],
  },
  {
    name: 'G4: not beside one that runs',
    given: [asks(li, said({ lot: '' }))],
    when: seals(li, 'CaseOpened', { case: 'q2', ...bareLot }),
    outcome: refused('case-runs'),
  },
  {
    name: 'T1a: a hold is lifted by no department head',
    given: [asks(li, open({ danger: true })), seals(li, 'CaseOpened', { case: 'q1', ...bareLot })],
    when: result('passed'),
    outcome: refused('enterprise-head-needed'),
  },
  {
    name: 'T1a: a test that passed lifts it, on the enterprise head’s word',
    given: [
      sound('c2', ''),
      asks(li, open({ danger: true })),
      seals(li, 'CaseOpened', { case: 'q1', ...bareLot }),
      result('passed', sun),
    ],
    when: asks(li, dispose(), { about: 'c2' }),
    outcome: ['Disposed'],
  },
  {
    name: 'T1a: the report of a case opened by hand lies with the complaint whose goods it is about',
    given: [
      asks(li, open({ danger: true })),
      asks(li, { type: 'AddEvidence', kind: 'test-report', file: 'file-1' }),
      seals(li, 'CaseOpened', { case: 'q1', ...bareLot }),
    ],
    when: result('passed', sun, { report: { complaint: 'c1', evidence: 'file-1' } }),
    outcome: ['TestResultTaken'],
  },
  {
    name: 'T1a: and with none about other goods',
    given: [
      asks(li, open({ danger: true })),
      asks(li, open({ items: [goods({ barcode: '6909999999990' })] }), { about: 'c2' }),
      asks(li, { type: 'AddEvidence', kind: 'test-report', file: 'file-1' }, { about: 'c2' }),
      seals(li, 'CaseOpened', { case: 'q1', ...bareLot }),
    ],
    when: result('passed', sun, { report: { complaint: 'c2', evidence: 'file-1' } }),
    outcome: refused('report-unknown'),
  },
  {
    name: 'T1a: but the very goods that did harm stay barred',
    given: [
      asks(li, open({ danger: true })),
      seals(li, 'CaseOpened', { case: 'q1', ...bareLot }),
      result('passed', sun),
    ],
    when: asks(li, dispose()),
    outcome: refused('barred-from-resale'),
  },
  { name: 'G5: a stop-sale notice is entered', given: [], when: stopped(), outcome: ['SaleStopped'] },
  {
    name: 'G5: of a day that has come',
    given: [],
    when: stopped({ day: '2024-03-05' }),
    outcome: refused('day-to-come'),
  },
  {
    name: 'G5: notices are numbered',
    given: [],
    when: stopped({ notice: 's2' }),
    outcome: refused('notice-unknown'),
  },
  {
    name: 'G5: each lot once',
    given: [],
    when: stopped({ goods: [bareLot, bareLot] }),
    outcome: refused('bad-input'),
  },
  {
    name: 'G5: inspectors enter nothing',
    given: [],
    when: seals(inspector, 'SaleStopped', {
      notice: 's1',
      source: 'regulator',
      day: '2024-03-04',
      goods: [bareLot],
    }),
    outcome: refused('role-may-not'),
  },
  {
    name: 'G5: nor does the desk by itself',
    given: [],
    when: seals(system, 'SaleStopLifted', { notice: 's1' }),
    outcome: refused('role-may-not'),
  },
  {
    name: 'G5: it blocks every unit at once',
    given: [sound('c2'), stopped()],
    when: asks(li, dispose(), { about: 'c2' }),
    outcome: refused('barred-from-resale'),
  },
  {
    name: 'G6: a recall after the label: no reprint',
    given: [...labelled, stopped({ source: 'recall' })],
    when: asks(li, print(), { about: 'c2' }),
    outcome: refused('barred-from-resale'),
  },
  {
    name: 'G5: nothing is exchanged for what is stopped',
    given: [asks(li, open()), asks(li, receive), stopped()],
    when: asks(li, remedy(line({ kind: 'exchange', amount: 0 }))),
    outcome: refused('sale-stopped'),
  },
  {
    name: 'G4: nor for what failed its test',
    given: [faulty, asks(li, receive), result('failed')],
    when: asks(li, remedy(line({ kind: 'exchange', amount: 0 }))),
    outcome: refused('sale-stopped'),
  },
  {
    name: 'G5: money goes back all the same',
    given: [asks(li, open()), asks(li, receive), stopped()],
    when: asks(li, remedy(line())),
    outcome: ['RemedyDecided'],
  },
  {
    name: 'G5: only the enterprise head lifts it',
    given: [stopped()],
    when: lifted(wang),
    outcome: refused('enterprise-head-needed'),
  },
  {
    name: 'G5: lifted, the rule decides again',
    given: [sound('c2'), stopped(), lifted(qian)],
    when: asks(chen, dispose(), { about: 'c2' }),
    outcome: ['Disposed'],
  },
  { name: 'G5: once', given: [stopped(), lifted()], when: lifted(), outcome: refused('stop-lifted') },
  { name: 'G5: a notice that is there', given: [], when: lifted(), outcome: refused('notice-unknown') },
  {
    name: 'G5: of two notices the other still stops',
    given: [sound('c2'), stopped(), stopped({ notice: 's2', source: 'recall' }), lifted()],
    when: asks(li, dispose(), { about: 'c2' }),
    outcome: refused('barred-from-resale'),
  },
  {
    name: 'G5: a notice has its papers',
    given: [stopped()],
    when: paper('stop-sale', { case: null, notice: 's1' }),
    outcome: ['QualityPaperPrinted'],
  },
];

function amended(from: string, to: string): object {
  return { item: 'i1', field: 'fault', from, to, reason: 'checked-again', second: null };
}

function registered(changes: object = {}): object {
  return { item: 'i1', product, lot: null, case: 'q1', opened: true, ...changes };
}

function itemSaid(): object {
  const {
    barcode: _barcode,
    name: _name,
    supplier: _supplier,
    lot: _lot,
    ...facts
  } = goods({ fault: 'said' });
  return { item: 'i2', product: '6909999999990', lot: null, ...facts };
}
