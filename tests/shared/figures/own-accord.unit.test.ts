import { expect, test } from 'vitest';
import type { Event } from '../../../shared/events.ts';
import { ownAccordOf } from '../../../shared/figures/own-accord.ts';
import { answer, goods, line, open, pay, receive, remedy, settle } from '../../support/commands.ts';
import { foundedStore, li } from '../../support/people.ts';

/** A complaint paid and settled, and its decisions. */
function paid(change: Parameters<typeof open>[0]) {
  const counter = foundedStore();
  for (const command of [open(change), receive, remedy(line()), answer(true), pay(), settle]) {
    const outcome = counter.ask(command, li, { about: 'c1' });
    if (!outcome.ok) throw new Error(`${command.type} was refused: ${outcome.refusal.code}`);
  }
  const complaint = counter.complaints.get('c1');
  if (!complaint) throw new Error('expected a complaint');
  return { paying: [{ complaint, decisions: complaint.decisions }], store: counter.store };
}

test('K4: money that law and promise ask for is no kindness; money given at the counter for goods without a fault is', () => {
  const wrong = paid({ cause: 'wrong-purchase', items: [goods({ fault: 'none' })] });
  expect(ownAccordOf([], wrong.paying, wrong.store)).toMatchObject({ beyond: 1, beyondFen: 1280 });
  const faulty = paid({
    cause: 'quality',
    items: [goods({ fault: 'confirmed', secondSale: 'harmful', quantity: '1' })],
  });
  expect(ownAccordOf([], faulty.paying, faulty.store)).toMatchObject({ beyond: 0, beyondFen: 0 });
});

test('K4: what was recorded counts once, put right or not, and nothing that was withdrawn', () => {
  const { store } = paid({ cause: 'wrong-purchase', items: [goods({ fault: 'none' })] });
  const training = (record: number, replaces: number | null) =>
    ({
      type: 'TrainingHeld',
      data: { record, replaces, day: '2024-03-04', people: ['li'], minutes: 60 },
    }) as Event;
  const events: Event[] = [
    training(1, null),
    training(2, 1),
    training(3, null),
    { type: 'ComplianceRecordWithdrawn', data: { record: 3 } },
    { type: 'SatisfactionSaid', data: { answer: 'neither', manner: 'phone' } },
    { type: 'SatisfactionSaid', data: { answer: 'satisfied', manner: 'turned-screen' } },
    { type: 'LotHeld', data: { product: '6901234567892', lot: null } },
  ];
  expect(ownAccordOf(events, [], store)).toMatchObject({
    trainings: 1,
    'asked-by-phone': 1,
    'lots-held': 1,
    promises: 0,
  });
});
