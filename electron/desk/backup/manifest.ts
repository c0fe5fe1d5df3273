import * as v from 'valibot';

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** A piece by the hash of its encrypted bytes, which is its name; `of` is the hash of what is in it. */
const piece = v.strictObject({ name: hash, bytes: whole, of: hash });
/** Of the entries from `from` to before `to`. */
const range = v.strictObject({ from: whole, to: whole, ...piece.entries });
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/));

/** One backup: a state of the log, and the pieces that it is made of (docs/decisions/0030). */
const manifest = v.strictObject({
  format: v.literal(1),
  /** UTC ms. */
  at: whole,
  origin: v.string(),
  size: whole,
  /** The signed checkpoint of that state. */
  note: v.string(),
  mark: v.picklist(['none', 'evaluation', 'demonstration']),
  /** The store's name, for whoever restores. */
  store: v.string(),
  log: v.array(range),
  /** Keys of the complaints that were opened in a range and not erased. */
  keys: v.array(range),
  /** Evidence: complaint, evidence, name and bytes of its piece. */
  files: v.array(v.tuple([id, id, hash, whole])),
  core: piece,
  catalogue: piece,
});
export type Manifest = v.InferOutput<typeof manifest>;
export type Piece = v.InferOutput<typeof piece>;
export type RangePiece = v.InferOutput<typeof range>;

/** Reads a manifest's text; null when it is none. */
export function readManifest(plain: Uint8Array): Manifest | null {
  try {
    const parsed = v.safeParse(manifest, JSON.parse(new TextDecoder().decode(plain)));
    return parsed.success && isSeamless(parsed.output) ? parsed.output : null;
  } catch {
    return null; // No JSON at all.
  }
}

/** Every entry from 0 to the size is in one range, and in no other. */
function isSeamless({ size, log, keys }: Manifest): boolean {
  return [log, keys].every((ranges) => {
    let at = 0;
    for (const { from, to } of ranges) {
      if (from !== at || to <= from) return false;
      at = to;
    }
    return at === size;
  });
}

/** The names of all pieces of a backup. */
export function piecesOf({ log, keys, files, core, catalogue }: Manifest): string[] {
  return [...log, ...keys, core, catalogue].map(({ name }) => name).concat(files.map(([, , name]) => name));
}
