/** Goods that a stop-sale notice may mean: a product of the catalogue, or one that came back with a name alone. */
export type Candidate = Readonly<{
  /** As the ledger knows it: a barcode, or the tag of a typed name. */
  product: string;
  barcode: string | null;
  name: string;
  /** Lots of it that came back, as they were typed. */
  lots: readonly string[];
}>;
export type Match = Readonly<{
  candidate: Candidate;
  how: 'barcode' | 'name' | 'lot' | 'similar';
  lot: string;
}>;

/** Share of a name's pairs of characters that must stand in the text for it to be worth asking about. */
const alike = 0.6;

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The text of a notice, read once for many candidates. */
export type NoticeText = Readonly<{
  whole: string;
  pairs: ReadonlySet<string>;
  codes: readonly string[];
  lots: readonly string[];
}>;

export function readNotice(text: string): NoticeText {
  const whole = plain(text);
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < whole.length; at++) pairs.add(whole.slice(at, at + 2));
  const codes = [...text.normalize('NFKC').matchAll(/(?<!\d)\d{6,14}(?!\d)/g)].map(([code]) => code);
  const named = /(?:批\s*号|批\s*次|LOT(?:\s*NO\.?)?)\s*[:：为]?\s*([A-Z0-9][A-Z0-9./_-]{1,30})/gi;
  const lots = [...text.normalize('NFKC').matchAll(named)].flatMap(([, lot]) => lot ?? []);
  return { whole, pairs, codes: [...new Set(codes)], lots: [...new Set(lots)] };
}

/**
 * Does a notice mean these goods? By barcode it is sure; a name that stands in it, or one that is only alike, is for a
 * person to confirm (G5). The lot is one that came back and stands in the text, or else the one that the text names;
 * empty where it names none, or several: then it is every lot. Goods of a lot that the notice names, whatever they are
 * called, are asked about as well.
 */
export function matchNotice(notice: NoticeText, candidate: Candidate): Match | null {
  const { name, barcode, lots } = candidate;
  const back = lots.filter((lot) => plain(lot).length > 1 && notice.whole.includes(plain(lot)));
  const told = back.length > 0 ? back : notice.lots;
  const lot = told.length === 1 ? (told[0] ?? '') : '';
  if (barcode !== null && notice.codes.includes(barcode)) return { candidate, how: 'barcode', lot };
  const wanted = plain(name);
  const named = lots.find(
    (one) => plain(one).length >= 3 && notice.lots.some((told) => plain(told) === plain(one)),
  );
  const byLot: Match | null = named === undefined ? null : { candidate, how: 'lot', lot: named };
  if (wanted.length < 2) return byLot;
  if (notice.whole.includes(wanted)) return { candidate, how: 'name', lot };
  // How much is in a pack tells one product from its like, and makes no two names alike.
  const kind = plain(name.replace(/\d+(\.\d+)?\s*[\p{Script=Latin}]*/gu, ''));
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < kind.length; at++) pairs.add(kind.slice(at, at + 2));
  let found = 0;
  for (const pair of pairs) if (notice.pairs.has(pair)) found++;
  return kind.length >= 3 && found / pairs.size >= alike ? { candidate, how: 'similar', lot } : byLot;
}

const order = { barcode: 0, name: 1, similar: 2, lot: 3 } as const;

/** Every match of a notice, the surest first; each product once. */
export function matchesOf(text: string, candidates: Iterable<Candidate>): readonly Match[] {
  const notice = readNotice(text);
  const best = new Map<string, Match>();
  for (const candidate of candidates) {
    const match = matchNotice(notice, candidate);
    const before = best.get(candidate.product);
    if (match && (!before || order[match.how] < order[before.how])) best.set(candidate.product, match);
  }
  return [...best.values()].sort((a, b) => order[a.how] - order[b.how]);
}
