import type { SameKeys } from '../same-keys.ts';
import type { recovery as chinese } from '../zh-CN/recovery.ts';

export const recovery: SameKeys<typeof chinese> = {
  title: 'Write the recovery code down',
  text: 'With it an enterprise head who forgot the PIN sets a new one. Treat it like a password: on paper, locked away, no photo, for nobody else. It is shown this once; used once, it is void and replaced.',
  written: 'The recovery code is written down and put away',
  forgotten: 'Forgot the PIN',
  back: 'Back to the sign-in',
  others:
    'Clerks ask a department head or the enterprise head; department heads and inspectors the enterprise head. They set a new PIN under Settings, People.',
  heads: 'Enterprise heads ask another enterprise head; the only one sets a new PIN by the recovery code.',
  who: 'Enterprise head',
  code: 'Recovery code (six groups of four)',
  set: 'Set the new PIN',
  done: 'The PIN is changed, and entered in the ledger. The old recovery code is void; this is the new one:',
  toSignIn: 'To the sign-in',
  make: 'Make a new recovery code',
  makeHint: 'For an enterprise head who forgot the PIN. Once a new one is made, the one before is void.',
  notShown: 'The recovery code was replaced but not shown. Please make it once more.',
};
