import type { ComplaintRecord, LedgerDatabase } from './database.ts';

/** Complaints with goods that wait to go back, or that left and are not settled (G7). */
export function returningComplaints(database: LedgerDatabase): Promise<readonly ComplaintRecord[]> {
  return database.complaints.where('returning').equals(1).toArray();
}

/** Complaints with goods on the notes from `first` on, each once. */
export function complaintsOnNotes(
  database: LedgerDatabase,
  first: number,
): Promise<readonly ComplaintRecord[]> {
  return database.complaints.where('notes').aboveOrEqual(first).distinct().toArray();
}
