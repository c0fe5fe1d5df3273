import type { Tier } from '../codes.ts';
import type { Command } from './commands.ts';

/** What is decided above tier 1 whatever tier the complaint stands at. */
const alwaysAbove: ReadonlySet<Command['type']> = new Set<Command['type']>([
  'Authorise',
  'Approve',
  'ConfirmReception',
]);

/**
 * Must the person's own PIN be typed for this command, on a complaint that stands at `tier` (T7; ours: a screen left
 * open must not decide above tier 1)? The desk asks it again; a screen asks it to know beforehand.
 */
export function needsFreshPin(command: Command, tier: Tier): boolean {
  return alwaysAbove.has(command.type) || (command.type === 'DecideRemedy' && tier >= 2);
}
