import { columns } from './columns.ts';
import { csvField, csvHeadings, csvLine, readRecord } from './csv.ts';
import { firstWrong, guarded, longestRow, Malformed, type TableRows } from './table-rows.ts';
import { createTextReader } from './text-reader.ts';

/** The rows of a CSV. One that is written otherwise than ours but says the same is the same. */
export function createCsvRows(pieces: AsyncIterable<Uint8Array>): TableRows {
  const text = guarded(createTextReader(pieces), 'malformed');
  const record = async (): Promise<readonly string[]> => {
    const ahead = await text.ahead(longestRow);
    if (ahead === '') return [];
    const read = readRecord(ahead, 0);
    if (!read) throw new Malformed('malformed');
    text.skip(read.end);
    return read.fields;
  };
  return {
    async head() {
      if (!(await text.take('\uFEFF'))) throw new Malformed('malformed');
      if (await text.take(csvHeadings())) return true;
      return (
        firstWrong(
          columns.map(({ heading }) => heading),
          await record(),
        ) === null
      );
    },
    async differs(row) {
      return (await text.take(csvLine(row))) ? null : firstWrong(row.map(csvField), await record());
    },
    end: () => text.atEnd(),
  };
}
