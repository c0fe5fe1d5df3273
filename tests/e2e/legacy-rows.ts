import { readFileSync } from 'node:fs';
import { csvRecords } from '../../shared/import/csv-reader.ts';
import { decodeText } from '../../shared/import/text-encoding.ts';

/** A row of the old ledger as it was written; a clerk reads it and types it in. */
export type LegacyRow = Readonly<{
  number: string;
  name: string;
  phone: string;
  content: string;
  product: string;
  price: string;
  quantity: string;
}>;

/** The first rows of the old ledger, below its title and its header. */
export function legacyRows(count: number): LegacyRow[] {
  const bytes = readFileSync(new URL('../fixtures/legacy-ledger-2024.csv', import.meta.url));
  const text = decodeText(new Uint8Array(bytes));
  if (text === null) throw new Error('legacyRows: expected text, got something else');
  return [...csvRecords(text, ',')].slice(2, 2 + count).map(({ cells }) => {
    const [number = '', , name = '', phone = '', content = '', product = '', price = '', quantity = ''] =
      cells;
    return { number, name, phone, content, product, price, quantity };
  });
}
