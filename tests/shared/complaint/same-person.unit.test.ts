import { expect, test } from 'vitest';
import { amend, open } from '../../support/commands.ts';
import { foundedStore, li } from '../../support/people.ts';

function personOfSecond(
  first: Parameters<typeof open>[0],
  second: Parameters<typeof open>[0],
  corrected = '',
) {
  const counter = foundedStore();
  counter.ask(open(first), li);
  if (corrected) counter.ask(amend('phone', corrected, null), li);
  const outcome = counter.ask(open({ sameAs: 'c1', name: null, phone: null, ...second }), li, {
    about: 'c2',
  });
  expect(outcome).toMatchObject({ ok: true });
  const opened = counter.complaints.get('c2');
  return { ...opened?.person, facts: [opened?.facts.name, opened?.facts.phone] };
}

test('X4: the desk copies name and phone from the complaint that was chosen', () => {
  const person = personOfSecond({ name: '欧阳娜', phone: '13811112222' }, {});
  expect(person).toMatchObject({ name: '欧阳娜', phone: '13811112222', facts: ['given', 'given'] });
});

test('L2: what it copies is what stands after corrections', () => {
  expect(personOfSecond({ phone: '13811112222' }, {}, '13933334444')).toMatchObject({ phone: '13933334444' });
});

test('L1a: what was declined then is declined now, unless it is typed now', () => {
  const earlier = { name: null, phone: '13811112222' };
  expect(personOfSecond(earlier, {})).toMatchObject({ facts: ['declined', 'given'] });
  expect(personOfSecond(earlier, { name: '欧阳娜' })).toMatchObject({ name: '欧阳娜', phone: '13811112222' });
});

test('nothing public tells whose complaint was chosen', () => {
  const counter = foundedStore();
  counter.ask(open(), li);
  const outcome = counter.ask(open({ sameAs: 'c1', name: null, phone: null }), li, { about: 'c2' });
  expect(outcome.ok && JSON.stringify(outcome.value.map((event) => event.data))).not.toMatch(/c1|sameAs|138/);
});
