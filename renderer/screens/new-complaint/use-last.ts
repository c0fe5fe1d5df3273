import { useState } from 'react';

/** The last value that was there: a form must not vanish under someone's hands while the ledger is being rebuilt. */
export function useLast<Value>(value: Value | null): Value | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}
