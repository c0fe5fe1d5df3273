import type { SameKeys } from '../same-keys.ts';
import type { weighing as source } from '../zh-CN/weighing.ts';

export const weighing: SameKeys<typeof source> = {
  hint: 'On the fair scale, best with the consumer there; otherwise somebody else must see it.',
  which: 'Which goods',
  said: 'Weight on label or receipt',
  gross: 'Scale shows (gross)',
  tare: 'Tare',
  weightHint: '1.25kg, 500g or 2斤',
  weightWrong: 'A weight, such as 1.25kg, 500g or 2斤',
  tareWrong: 'The tare; 0 where there is no wrapping',
  scale: 'Fair scale number',
  verifiedUntil: 'Verified until',
  dayWrong: 'A day, such as 20271231',
  seen: 'Who saw it weighed',
  seenBy: { consumer: 'The consumer', witness: 'Somebody else' },
  submit: 'Record the weighing',
  short: 'short by {{weight}} kg',
  more: 'over by {{weight}} kg',
  same: 'as said',
  net: 'Net {{net}} kg, said {{said}} kg: {{difference}}',
  expired:
    'The verification of this scale has run out: the weighing proves nothing. Weigh on a scale that is verified.',
  chip: 'Weighed again: {{difference}}',
  chipExpired: 'scale no longer verified, proves nothing',
  line: '{{goods}}: said {{said}} kg, gross {{gross}} kg, tare {{tare}} kg, net {{net}} kg, {{difference}}',
  scaleLine: 'fair scale {{scale}}, verified until {{until}}',
  scaleExpired: 'fair scale {{scale}}, verification ran out on {{until}}: proves nothing',
  present: 'the consumer was there',
  witness: 'seen by {{name}}',
  paper: 'Weighed again ({{day}}) {{line}}; {{scale}}; {{seen}}; weighed by {{by}}.',
};
