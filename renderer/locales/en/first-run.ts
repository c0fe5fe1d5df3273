import type { SameKeys } from '../same-keys.ts';
import type { firstRun as chinese } from '../zh-CN/first-run.ts';

export const firstRun: SameKeys<typeof chinese> = {
  title: 'First set-up',
  intro: 'Four steps and you can begin. All of it can be changed later under Settings.',
  steps: { store: 'Store', people: 'People', authority: 'Authority', key: 'Fingerprint' },
  stepOf: 'Step {{step}} of 4',
  peopleHint:
    'Add the enterprise head first, then who receives at each tier. Everyone types their own PIN; no birthdays, no runs.',
  authorityHint: 'A suggestion to begin with: what each tier may decide, up to how much, and how soon.',
  finish: 'Finish set-up',
  working: 'Making the key and writing the first entry…',
  keyTitle: 'Write this fingerprint down',
  keyText:
    'It is the seal of this ledger. Keep it on paper with the business licence: inspectors check the ledger against it. It is not a password; anyone may see it.',
  keyDone: 'I have written it down',
  keyStart: 'Begin',
  employees: 'People added: {{count}}',
};
