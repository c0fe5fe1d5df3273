/** What a person copies off a printed slip, record or receipt: how many entries there were, and how their root begins. */
export type Slip = Readonly<{ size: number; root: string }>;

/**
 * Reads SIZE:ROOT as it is typed from paper (size in entries; at least 80 bits of the root in hex, hyphens and spaces
 * ignored); null when it is none.
 */
export function readSlip(typed: string): Slip | null {
  const match = /^\s*(\d[\d ,]*)\s*[:\s]\s*([0-9a-f][0-9a-f\s-]*)$/i.exec(typed.normalize('NFKC').trim());
  const size = Number((match?.[1] ?? '').replace(/[ ,]/g, ''));
  const root = (match?.[2] ?? '').toLowerCase().replace(/[\s-]/g, '');
  if (!/^[0-9a-f]{20,64}$/.test(root)) return null;
  return Number.isSafeInteger(size) && size > 0 ? { size, root } : null;
}
