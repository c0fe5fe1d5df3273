import type { SameKeys } from '../same-keys.ts';
import type { forms as chinese } from '../zh-CN/forms.ts';

export const forms: SameKeys<typeof chinese> = {
  meanwhile: {
    title: 'Changed while you were typing',
    again: 'All you typed is still here. Look at what changed, then press again.',
    kept: 'All you typed is still here; nothing of it was saved.',
    next: 'Go on: {{action}}',
    anew: 'Clear it and begin as things stand now',
    by: '{{time}} {{who}}: {{what}}',
    byTheDesk: '{{time}} the desk: {{what}}',
    rise: {
      'beyond-authority': 'moved to {{tier}} at {{time}}, beyond authority',
      'not-accepted': 'moved to {{tier}} at {{time}}, the consumer did not accept',
      complex: 'moved to {{tier}} at {{time}}, complex',
      'out-of-time': 'moved to {{tier}} at {{time}}, time ran out',
      danger: 'moved to {{tier}} at {{time}}, injury or danger',
    },
  },
  calendar: {
    moved:
      'Somebody else changed the calendar while you were typing. All you typed is still here; saved now, it replaces theirs.',
    take: 'Take in their lines ({{count}})',
    anew: 'Give up mine, take the calendar as it is',
  },
  paperLanguage: {
    title: 'Language of the papers',
    hint: 'In which language this computer prints receipts, notices, the course and labels, whatever the screen speaks.',
  },
};
