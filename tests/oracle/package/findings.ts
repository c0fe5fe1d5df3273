/** One breach: what it breaks, at which entry or in which file. */
export type Breach = Readonly<{ rule: string; seq: number | null; file: string | null; what: string }>;

export class Findings {
  readonly breaches: Breach[] = [];
  readonly notChecked: string[] = [];

  atEntry(rule: string, seq: number, what = ''): void {
    this.breaches.push({ rule, seq, file: null, what });
  }

  inFile(rule: string, file: string, what = ''): void {
    this.breaches.push({ rule, seq: null, file, what });
  }

  /** The one with the lowest entry, or the one found first where none names an entry. */
  first(): Breach | null {
    const named = this.breaches.filter((one) => one.seq !== null);
    return named.sort((one, other) => (one.seq ?? 0) - (other.seq ?? 0))[0] ?? this.breaches[0] ?? null;
  }
}
