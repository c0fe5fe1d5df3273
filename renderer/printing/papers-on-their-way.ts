const sent = new Set<Promise<unknown>>();
const mostMs = 5_000;

/** Remembers a paper that is being drawn and handed to the desk, until the desk has it. */
export function paperOnItsWay(sending: Promise<unknown>): void {
  const done = sending.catch(() => undefined).finally(() => sent.delete(done));
  sent.add(done);
}

/** Resolves once the desk has every paper: whoever signs out waits for it, at most five seconds. */
export async function papersHandedOver(): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, mostMs));
  await Promise.race([Promise.all(sent), late]);
}
