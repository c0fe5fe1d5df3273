import type { Command } from './commands.ts';

/**
 * What a person may do at somebody else's screen on their own PIN, without that session ending: a head's word and a
 * head's own hearing of the consumer. Everything else is done by whoever is signed in.
 */
export const atAnothersScreen: ReadonlySet<Command['type']> = new Set<Command['type']>([
  'Approve',
  'ReturnApproval',
  'Authorise',
  'Receive',
  'ConfirmReception',
  'DecideRemedy',
]);
