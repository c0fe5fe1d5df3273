import type { Input, Output, Verb } from '../../shared/contract.ts';
import type { Outcome } from '../../shared/refusals.ts';

/** A screen of a running desk without a browser: what it asks goes over the same door. */
export class DeskClient {
  readonly #origin: string;
  readonly #cookie: string;

  private constructor(origin: string, cookie: string) {
    this.#origin = origin;
    this.#cookie = cookie;
  }

  /** Lets itself in by the one-time address, as the page does. */
  static async enter(url: string): Promise<DeskClient> {
    const response = await fetch(url, { redirect: 'manual' });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (!cookie) throw new Error(`DeskClient: expected a cookie from the address, got ${response.status}`);
    return new DeskClient(new URL(url).origin, cookie);
  }

  /** What goes with each request; also for a page that is to be the same screen. */
  get cookie(): { name: string; value: string; url: string } {
    const at = this.#cookie.indexOf('=');
    return { name: this.#cookie.slice(0, at), value: this.#cookie.slice(at + 1), url: this.#origin };
  }

  async call<V extends Verb>(verb: V, input: Input<V>): Promise<Outcome<Output<V>>> {
    const response = await fetch(`${this.#origin}/desk/${verb}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: this.#cookie, Origin: this.#origin },
      body: JSON.stringify(input),
    });
    if (!response.ok) throw new Error(`${verb}: expected an answer, got ${response.status}`);
    return (await response.json()) as Outcome<Output<V>>;
  }

  /** The answer, where a refusal would be a surprise. */
  async must<V extends Verb>(verb: V, input: Input<V>): Promise<Output<V>> {
    const outcome = await this.call(verb, input);
    if (!outcome.ok) throw new Error(`${verb}: ${JSON.stringify(outcome.refusal)}`);
    return outcome.value;
  }

  /** Every entry of the sealed log as it was sealed, oldest first. */
  async lines(): Promise<string[]> {
    const lines: string[] = [];
    for (;;) {
      const { entries, size } = await this.must('entriesFrom', { from: lines.length, limit: 2000 });
      lines.push(...entries.map(({ entry }) => entry));
      if (lines.length >= size || entries.length === 0) return lines;
    }
  }
}
