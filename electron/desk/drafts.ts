import { utf8 } from '../../shared/bytes.ts';
import type { Parsed } from '../../shared/contract.ts';
import type { Draft } from '../../shared/contract-replies.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import type { Caller, Core } from './core.ts';
import { open, seal } from './crypto.ts';
import { openSideDatabase } from './sqlite.ts';

/** As many unfinished forms as a person can have in mind, several times over. */
const mostDrafts = 50;

/**
 * What was typed and not sealed (N2): each form encrypted under the desk's own key, for whoever typed it alone. A draft
 * that was sealed is marked as used in the log itself, in the same transaction, so that it never comes back.
 */
export interface Drafts {
  keep(caller: Caller, input: Parsed<'keepDraft'>): Outcome<null>;
  list(caller: Caller): Outcome<{ drafts: readonly Draft[] }>;
  read(caller: Caller, draft: string): Outcome<{ format: number; form: string }>;
  drop(caller: Caller, draft: string): Outcome<null>;
  /** May this caller use the draft up? Another person's is never touched. */
  belongsTo(caller: Caller, draft: string): boolean;
  /** Takes a draft away after its sealing. That is done already and marked: a failure here is made good at the next start. */
  forget(caller: Caller, draft: string): void;
  close(): void;
}

const schema = `
CREATE TABLE IF NOT EXISTS draft (
  draft TEXT PRIMARY KEY, operator TEXT NOT NULL, at INTEGER NOT NULL, sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
`;

type Row = { draft: string; operator: string; at: number; sealed: Uint8Array };
type Content = Pick<Parsed<'keepDraft'>, 'format' | 'form' | 'goods' | 'cause'>;

/** What a sealed draft is bound to: nobody else's, and never another's place. */
function place(operator: string, draft: string): Uint8Array {
  return utf8(`draft/${operator}/${draft}`);
}

export function openDrafts(core: Core, path: string): Drafts {
  const database = openSideDatabase(path, schema, () => core.setAside.push('drafts'));
  const all = database.prepare('SELECT draft, operator, at, sealed FROM draft');
  const own = database.prepare(
    'SELECT draft, operator, at, sealed FROM draft WHERE operator = ? ORDER BY at DESC, draft',
  );
  const one = database.prepare('SELECT draft, operator, at, sealed FROM draft WHERE draft = ?');
  const put = database.prepare(
    'INSERT INTO draft VALUES (?, ?, ?, ?) ON CONFLICT (draft) DO UPDATE SET at = excluded.at, sealed = excluded.sealed',
  );
  const remove = database.prepare('DELETE FROM draft WHERE draft = ?');

  const contentOf = ({ draft, operator, sealed }: Row): Content | null => {
    const plain = open(core.keys.drafting, sealed, place(operator, draft));
    return plain ? (JSON.parse(new TextDecoder().decode(plain)) as Content) : null;
  };
  const ownOne = (caller: Caller, draft: string): Row | null => {
    const row = one.get(draft) as Row | undefined;
    if (!row || row.operator !== caller.actor.operator || core.log.isDraftUsed(draft)) return null;
    return row;
  };
  // A desk that fell between sealing and taking the draft away does the second now.
  for (const { draft } of all.all() as Row[]) if (core.log.isDraftUsed(draft)) remove.run(draft);

  return {
    keep(caller, { draft, ...content }) {
      // A form still being typed into while it is sealed would come back as a draft of what is already in the ledger.
      if (core.log.isDraftUsed(draft)) return { ok: true, value: null };
      const { operator } = caller.actor;
      const row = one.get(draft) as Row | undefined;
      if (row && row.operator !== operator) return { ok: false, refusal: refuse('draft-unknown') };
      if (!row && own.all(operator).length >= mostDrafts)
        return { ok: false, refusal: refuse('drafts-full', { most: mostDrafts }) };
      const plain = utf8(JSON.stringify(content));
      const sealed = seal(core.keys.drafting, core.entropy.bytes(12), plain, place(operator, draft));
      put.run(draft, operator, core.clock.now(), sealed);
      return { ok: true, value: null };
    },
    list(caller) {
      const rows = (own.all(caller.actor.operator) as Row[]).filter(
        ({ draft }) => !core.log.isDraftUsed(draft),
      );
      const drafts = rows.map((row): Draft => {
        const { draft, at } = row;
        const content = contentOf(row);
        if (!content) return { draft, at, format: null, goods: '', cause: null };
        const { format, goods, cause } = content;
        return { draft, at, format, goods, cause };
      });
      return { ok: true, value: { drafts } };
    },
    read(caller, draft) {
      const row = ownOne(caller, draft);
      if (!row) return { ok: false, refusal: refuse('draft-unknown') };
      const content = contentOf(row);
      if (!content) return { ok: false, refusal: refuse('draft-unreadable') };
      return { ok: true, value: { format: content.format, form: content.form } };
    },
    drop(caller, draft) {
      if (ownOne(caller, draft)) remove.run(draft);
      return { ok: true, value: null };
    },
    belongsTo: (caller, draft) => {
      const row = one.get(draft) as Row | undefined;
      return !row || row.operator === caller.actor.operator;
    },
    forget(caller, draft) {
      const row = one.get(draft) as Row | undefined;
      if (row?.operator !== caller.actor.operator) return;
      try {
        remove.run(draft);
      } catch (error) {
        console.error('forget: a used draft stays until the next start:', error);
      }
    },
    close: () => database.close(),
  };
}
