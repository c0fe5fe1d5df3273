import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { id } from '../../shared/event-parts.ts';

/** Beside a ledger of made-up complaints: who may sign in, and with which PIN. */
export const demonstrationFile = 'demonstration.json';

const demonstration = v.object({ people: v.array(v.object({ operator: id, pin: v.string() })) });
export type DemonstrationPeople = v.InferOutput<typeof demonstration>['people'];

/** The PINs that a demonstration was made with; none where nobody left them, or where they cannot be read. */
export function demonstrationPeople(dataDir: string): DemonstrationPeople {
  try {
    const read: unknown = JSON.parse(readFileSync(join(dataDir, demonstrationFile), 'utf8'));
    const parsed = v.safeParse(demonstration, read);
    return parsed.success ? parsed.output.people : [];
  } catch {
    return []; // Only a help for whoever looks around: without it the PINs printed at the start still hold.
  }
}
