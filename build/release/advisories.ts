/** npm's report of known vulnerabilities, as far as it is read here. */
export type AuditReport = Readonly<{
  vulnerabilities?: Readonly<Record<string, Vulnerability>>;
}>;
type Vulnerability = Readonly<{
  name: string;
  severity: string;
  /** Where it lies: `node_modules/name`. */
  nodes: readonly string[];
  via: readonly (string | Readonly<{ title?: string; url?: string }>)[];
}>;

export type Advisory = Readonly<{ name: string; severity: string; why: string; shipped: boolean }>;

/**
 * Who is named, those that reach a store first; null where the report says nothing, because no service answered.
 * @param shipped names of the packages that reach a store.
 */
export function advisoriesIn(report: AuditReport, shipped: ReadonlySet<string>): readonly Advisory[] | null {
  if (!report.vulnerabilities) return null;
  return Object.values(report.vulnerabilities)
    .map(({ name, severity, via }) => ({
      name,
      severity,
      why: via.map((one) => (typeof one === 'string' ? one : (one.title ?? one.url ?? ''))).join('; '),
      shipped: shipped.has(name),
    }))
    .sort((one, other) => Number(other.shipped) - Number(one.shipped) || (one.name < other.name ? -1 : 1));
}
