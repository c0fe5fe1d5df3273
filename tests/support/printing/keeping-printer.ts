import type { Printers, SpoolJob, SpoolState } from '../../../electron/desk/ports.ts';

/** A printer 'office' that keeps what it was given. */
export class KeepingPrinter implements Printers {
  readonly service = 'cups';
  readonly given: SpoolJob[] = [];
  async list() {
    const one = {
      printer: 'office',
      name: 'office',
      state: 'ready',
      trouble: null,
      isDefault: true,
    } as const;
    return [one];
  }
  async print(job: SpoolJob) {
    this.given.push(job);
    return String(this.given.length);
  }
  async status(): Promise<SpoolState> {
    return { state: 'completed' };
  }
  async cancel() {}
}

/** How long is waited for it. */
export const shortPatience = { poll: 20, trouble: 5_000, silence: 20_000, perCopy: 100, settle: 1_000 };
