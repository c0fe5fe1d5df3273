import type { SameKeys } from '../same-keys.ts';
import type { signIn as chinese } from '../zh-CN/sign-in.ts';

export const signIn: SameKeys<typeof chinese> = {
  title: 'Choose your name',
  hint: 'Press a number, or ↑ ↓ and Enter',
  pin: 'PIN (6 digits)',
  enter: 'Enter',
  wrong: 'That PIN is not right. Tries left: {{left}}.',
  lockedOut: 'Too many wrong PINs. Try again in {{time}}. Others can sign in as usual.',
  sixDigits: 'Six digits, please',
  nobody: 'There is nobody who can sign in',
};
