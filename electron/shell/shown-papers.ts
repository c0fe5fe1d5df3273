const shown = new Set<string>();

/** While `work` runs, the paper at this file address may be loaded, and no other file. */
export async function whileShown<T>(address: string, work: () => Promise<T>): Promise<T> {
  shown.add(address);
  try {
    return await work();
  } finally {
    shown.delete(address);
  }
}

/** Whether this is the address of a paper that is being printed now. */
export function isShownPaper(address: string): boolean {
  return shown.has(address);
}
