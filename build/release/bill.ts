type Component = Readonly<{ 'bom-ref': string; name: string; version: string }>;
type Dependency = Readonly<{ ref: string; dependsOn: readonly string[] }>;

/** CycloneDX, as far as it is read here. */
export type Bill = Readonly<{
  metadata: Readonly<{ component: Component }>;
  components: readonly Component[];
  dependencies: readonly Dependency[];
}>;

/**
 * The bill of what is shipped, out of npm's bill of everything that the sources were built with.
 * @param shipped as `name@version`.
 * @throws Error naming what is shipped and not in npm's bill.
 */
export function billOfShipped(whole: Bill, shipped: ReadonlySet<string>, product: string): Bill {
  const named = ({ name, version }: Component) => `${name}@${version}`;
  const components = whole.components.filter((one) => shipped.has(named(one)));
  const missing = [...shipped].filter((name) => !components.some((one) => named(one) === name));
  if (missing.length > 0) throw new Error(`expected in npm's bill of materials: ${missing.join(', ')}`);
  const own = whole.metadata.component;
  const refs = new Set(components.map((one) => one['bom-ref']));
  const within = ({ ref, dependsOn }: Dependency) => ({
    ref,
    dependsOn: ref === own['bom-ref'] ? [...refs] : dependsOn.filter((one) => refs.has(one)),
  });
  return {
    ...whole,
    metadata: { ...whole.metadata, component: { ...own, name: product } },
    components,
    dependencies: whole.dependencies.filter(({ ref }) => refs.has(ref) || ref === own['bom-ref']).map(within),
  };
}
