/** What a lot's tag is made of: a lot is a lot of its product, and is written in many ways. */
export function lotText(product: string, lot: string): string {
  return `${product}|${lot.toUpperCase().replace(/\s/g, '')}`;
}
