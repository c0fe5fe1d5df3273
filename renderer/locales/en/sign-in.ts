import type { SameKeys } from '../same-keys.ts';
import type { signIn as chinese } from '../zh-CN/sign-in.ts';

export const signIn: SameKeys<typeof chinese> = {
  title: 'Choose your name',
  hint: 'Press a number, or ↑ ↓ and Enter',
  hintOther: 'Somebody else? Esc, then a number, or ↑ ↓ and Enter',
  pin: 'PIN (6 digits)',
  enter: 'Enter',
  sixDigits: 'Six digits, please',
  waiting: 'Too many wrong PINs: try again in {{time}}. Everyone else can sign in.',
  nobody: 'There is nobody who can sign in',
};
