/** What an AbortSignal is to long work here. */
export type Stop = Readonly<{ aborted: boolean }>;

/** Thrown when long work was told to stop. */
export class Stopped extends Error {
  constructor() {
    super('stopped as asked');
    this.name = 'Stopped';
  }
}

export function heed(stop: Stop | undefined): void {
  if (stop?.aborted) throw new Stopped();
}
