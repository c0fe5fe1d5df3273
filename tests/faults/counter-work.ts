import { randomUUID } from 'node:crypto';
import type { Command } from '../../shared/complaint/commands.ts';
import { open, receive, remedy, line as remedyLine } from '../support/commands.ts';
import { founding, staff } from '../support/real-desk.ts';
import type { Acknowledged } from './acknowledged.ts';
import { DeskClient } from './desk-client.ts';

/** A screen on a running desk with a clerk signed in; the store is set up where it is not yet. */
export async function clerkAt(url: string): Promise<DeskClient> {
  const client = await DeskClient.enter(url);
  const { state } = await client.must('status', {});
  if (state === 'first-run') await client.must('firstRun', founding);
  const { people } = await client.must('status', {});
  const clerk = people.find(({ name }) => name === staff.clerk.name);
  if (!clerk) throw new Error('clerkAt: expected the clerk among the people');
  await client.must('signIn', { operator: clerk.operator, pin: staff.clerk.pin });
  return client;
}

/** One complaint from the counter: registered and received, then decided. Each answer is noted before the next is asked. */
export async function oneComplaint(client: DeskClient, acknowledged: Acknowledged): Promise<void> {
  const first = await submit(client, acknowledged, null, [open({ content: randomUUID() }), receive]);
  if (first) await submit(client, acknowledged, first, [remedy(remedyLine())]);
  const { size, root } = await client.must('head', {});
  acknowledged.note({ kind: 'head', size, root });
}

/** Complaint after complaint until the desk is gone, or `enough` says so. */
export async function workUntilGone(
  client: DeskClient,
  acknowledged: Acknowledged,
  enough: () => boolean = () => false,
): Promise<void> {
  try {
    while (!enough()) await oneComplaint(client, acknowledged);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

async function submit(
  client: DeskClient,
  acknowledged: Acknowledged,
  about: string | null,
  commands: Command[],
): Promise<string | null> {
  const { size } = await client.must('head', {});
  const outcome = await client.call('submit', { id: randomUUID(), size, about, commands });
  if (!outcome.ok) {
    // Two at the counter at once: the other was first, and nothing was sealed.
    if (outcome.refusal.code === 'changed') return null;
    throw new Error(`submit: ${JSON.stringify(outcome.refusal)}`);
  }
  acknowledged.note({ kind: 'sealed', ...outcome.value });
  return outcome.value.about;
}

/** Whether the connection broke: that is how a killed desk answers. */
function isGone(error: unknown): boolean {
  return error instanceof TypeError && error.message === 'fetch failed';
}
