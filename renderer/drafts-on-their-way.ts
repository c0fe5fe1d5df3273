const sent = new Set<Promise<unknown>>();

/** Remembers a draft that was sent to the desk until the desk has it. */
export function onItsWay(sending: Promise<unknown>): void {
  const done = sending.catch(() => undefined).finally(() => sent.delete(done));
  sent.add(done);
}

/** Resolves once the desk has every draft that was sent: whoever signs out waits for it, at most a second. */
export async function draftsKept(): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, 1000));
  await Promise.race([Promise.all(sent), late]);
}
