/** What the audit worker is asked: the database to read. */
export type AuditRequest = Readonly<{ name: string }>;

export type AuditAnswer =
  | Readonly<{ kind: 'progress'; done: number; total: number }>
  | Readonly<{ kind: 'done'; ok: boolean }>
  | Readonly<{ kind: 'failed'; message: string }>;
