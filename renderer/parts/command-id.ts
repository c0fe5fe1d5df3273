/** A fresh id for one thing a person asks; kept over retries, so that a retry gets the first answer. */
export function newCommandId(): string {
  return crypto.randomUUID();
}
