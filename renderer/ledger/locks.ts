/**
 * Runs a task while no other window runs its own: sparing, not needed for being right. Where the browser has no locks
 * the task just runs.
 */
export async function alone(name: string, task: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return task();
  await navigator.locks.request(`${name}-pump`, task);
}
