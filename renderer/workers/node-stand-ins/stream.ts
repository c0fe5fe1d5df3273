import { EventEmitter } from './events.ts';

/**
 * Node's readable stream, as far as a pdfkit document is one: it keeps what is pushed until somebody listens to 'data',
 * and then hands everything on at once. `null` is the end.
 */
export class Readable extends EventEmitter {
  #kept: unknown[] | null = [];

  push(part: unknown): boolean {
    if (this.#kept) this.#kept.push(part);
    else if (part === null) this.emit('end');
    else this.emit('data', part);
    return true;
  }

  override on(event: string, listener: (...values: unknown[]) => void): this {
    super.on(event, listener);
    const kept = this.#kept;
    if (event === 'data' && kept) {
      this.#kept = null;
      for (const part of kept) this.push(part);
    }
    return this;
  }
}

export default { Readable };
