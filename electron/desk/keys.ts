import { utf8 } from '../../shared/bytes.ts';
import { storeSubject } from '../../shared/events.ts';
import { open, type SigningKey, seal, signingKey } from './crypto.ts';
import type { Entropy, PlatformKeyStore } from './ports.ts';
import { type Database, damaged, inTransaction, openDatabase } from './sqlite.ts';

/** What a backup brings of them: everything but the signing key (design.md, The seal). */
export type GivenSecrets = Readonly<Record<'pepper' | 'tagging' | 'answering' | 'drafting', Uint8Array>>;

/** The desk's secrets, apart from the log: the signing key, what PINs and tags are keyed with, and a key per subject. */
export interface Keys {
  readonly signing: SigningKey;
  readonly pepper: Uint8Array;
  readonly tagging: Uint8Array;
  readonly answering: Uint8Array;
  /** What drafts are encrypted with. */
  readonly drafting: Uint8Array;
  /** The subject's 32-byte key; null when it was never made, was destroyed, or is damaged. */
  subject(about: string): Uint8Array | null;
  /** Whether a subject's key was met that does not open: what it keeps is lost here, and nothing more is sealed. */
  readonly damage: { met: boolean };
  /** The subject's key, made and made durable if it is not there yet. */
  subjectForWriting(about: string): Uint8Array;
  /** Whether a key was ever made for a complaint. */
  knowsComplaints(): boolean;
  /** Makes the keys of many subjects, durable in one go. */
  makeSubjects(abouts: readonly string[]): void;
  /**
   * Destroys the keys of subjects: overwritten where they lie and in the write-ahead log, so that nothing encrypted under
   * them opens again, here or from any copy of the log (L5).
   */
  destroySubjects(abouts: readonly string[]): void;
  /** Takes over keys of subjects from a backup, durable in one go. */
  takeSubjects(keys: ReadonlyMap<string, Uint8Array>): void;
  /** Another secret of the desk's, by a name of its own; null when none is kept, or it was given up. */
  secret(name: string): Uint8Array | null;
  /** Keeps it in place of the one before; null gives it up. */
  keepSecret(name: string, secret: Uint8Array | null): void;
  readonly database: Database;
  close(): void;
}

const schema = `
CREATE TABLE IF NOT EXISTS secret (name TEXT PRIMARY KEY, wrapped BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS subject (about TEXT PRIMARY KEY, wrapped BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pin (
  operator TEXT PRIMARY KEY, salt BLOB NOT NULL, hash BLOB NOT NULL, cost INTEGER NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0, wait INTEGER NOT NULL DEFAULT 0, provisional INTEGER NOT NULL DEFAULT 0,
  untold INTEGER NOT NULL DEFAULT 0, last_failed INTEGER NOT NULL DEFAULT 0
) STRICT;
`;
const pinColumns = ['wait', 'provisional', 'untold', 'last_failed'];

/** A folder begun before PINs had these columns gets them; nobody has to be given a new PIN. */
function completePins(database: Database): void {
  const there = new Set(
    database
      .prepare("SELECT name FROM pragma_table_info('pin')")
      .all()
      .map((row) => row.name),
  );
  for (const column of pinColumns)
    if (!there.has(column)) database.exec(`ALTER TABLE pin ADD COLUMN ${column} INTEGER NOT NULL DEFAULT 0`);
}

/**
 * Opens the key store of a data folder; makes its secrets at the first opening. The master key is wrapped by the
 * platform, everything else by the master key. `given` are the secrets that a new one begins with.
 * @throws Error with code `keys-locked` when the platform cannot unwrap the master key.
 */
export async function openKeys(
  path: string,
  platform: PlatformKeyStore,
  entropy: Entropy,
  given?: GivenSecrets,
): Promise<Keys> {
  const database = openDatabase(path);
  try {
    return await keysOn(database, platform, entropy, given);
  } catch (error) {
    database.close();
    throw error;
  }
}

async function keysOn(
  database: Database,
  platform: PlatformKeyStore,
  entropy: Entropy,
  given?: GivenSecrets,
): Promise<Keys> {
  database.exec(schema);
  completePins(database);
  const master = await masterKey(database, platform, entropy);
  const wrap = (name: string, secret: Uint8Array) => seal(master, entropy.bytes(12), secret, utf8(name));
  const unwrap = (name: string, wrapped: Uint8Array) => {
    const secret = open(master, wrapped, utf8(name));
    if (!secret) throw keysLocked(`openKeys: the secret ${name} does not open under the master key`);
    return secret;
  };
  const named = (name: string) => {
    const found = database.prepare('SELECT wrapped FROM secret WHERE name = ?').get(name);
    if (found) return unwrap(name, found.wrapped as Uint8Array);
    const made = given?.[name as keyof GivenSecrets] ?? entropy.bytes(32);
    database.prepare('INSERT INTO secret VALUES (?, ?)').run(name, wrap(name, made));
    return made;
  };
  const [seed, pepper, tagging, answering, drafting] = inTransaction(database, () =>
    ['signing', 'pepper', 'tagging', 'answering', 'drafting'].map(named),
  );
  if (!seed || !pepper || !tagging || !answering || !drafting)
    throw new Error('openKeys: expected five secrets');
  const find = database.prepare('SELECT wrapped FROM subject WHERE about = ?');
  const insert = database.prepare('INSERT INTO subject VALUES (?, ?)');
  const damage = { met: false };
  const subject = (about: string) => {
    const found = find.get(about);
    if (!found) return null;
    const key = open(master, found.wrapped as Uint8Array, utf8(`subject/${about}`));
    if (!key) damage.met = true;
    return key;
  };
  const subjectForWriting = (about: string) => {
    const known = subject(about);
    if (known) return known;
    if (find.get(about)) throw damaged(`openKeys: the key of ${about} does not open under the master key`);
    const made = entropy.bytes(32);
    insert.run(about, wrap(`subject/${about}`, made));
    return made;
  };
  return {
    signing: signingKey(seed),
    pepper,
    tagging,
    answering,
    drafting,
    subject,
    damage,
    subjectForWriting,
    knowsComplaints: () =>
      database.prepare('SELECT 1 FROM subject WHERE about != ? LIMIT 1').get(storeSubject) !== undefined,
    makeSubjects: (abouts) =>
      inTransaction(database, () => {
        for (const about of abouts) subjectForWriting(about);
      }),
    destroySubjects(abouts) {
      const remove = database.prepare('DELETE FROM subject WHERE about = ?');
      inTransaction(database, () => {
        for (const about of abouts) remove.run(about);
      });
      // `secure_delete` has overwritten the page; older states of it still lie in the write-ahead log until it is cut off.
      const cut = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
      if (cut.busy !== 0) throw new Error('destroySubjects: the write-ahead log of the keys is in use');
    },
    takeSubjects(given) {
      inTransaction(database, () => {
        for (const [about, key] of given) insert.run(about, wrap(`subject/${about}`, key));
      });
    },
    secret(name) {
      const found = database.prepare('SELECT wrapped FROM secret WHERE name = ?').get(`other/${name}`);
      return found ? unwrap(`other/${name}`, found.wrapped as Uint8Array) : null;
    },
    keepSecret(name, secret) {
      const place = `other/${name}`;
      inTransaction(database, () => {
        database.prepare('DELETE FROM secret WHERE name = ?').run(place);
        if (secret) database.prepare('INSERT INTO secret VALUES (?, ?)').run(place, wrap(place, secret));
      });
    },
    database,
    close: () => database.close(),
  };
}

function keysLocked(message: string): Error {
  return Object.assign(new Error(message), { code: 'keys-locked' });
}

async function masterKey(
  database: Database,
  platform: PlatformKeyStore,
  entropy: Entropy,
): Promise<Uint8Array> {
  const found = database.prepare("SELECT wrapped FROM secret WHERE name = 'master'").get();
  if (found) {
    try {
      return await platform.unwrap(found.wrapped as Uint8Array);
    } catch (cause) {
      throw Object.assign(keysLocked('openKeys: the platform key store cannot unwrap the master key'), {
        cause,
      });
    }
  }
  const made = entropy.bytes(32);
  database.prepare("INSERT INTO secret VALUES ('master', ?)").run(await platform.wrap(made));
  return made;
}
