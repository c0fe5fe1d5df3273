import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Figures.module.css';

export type NumbersTable = Readonly<{
  heads: readonly string[];
  rows: readonly Readonly<{ cells: readonly string[]; onOpen: (() => void) | null }>[];
}>;

type Props = Readonly<{
  title: string;
  /** What is counted, in a line. */
  note?: string;
  tools?: ReactNode;
  /** Null where the picture is a table itself. */
  table: NumbersTable | null;
  wide?: boolean;
  children: ReactNode;
}>;

/** A picture with its name; its numbers as a table are one click away. */
export function Picture({ title, note, tools, table, wide, children }: Props) {
  const { t } = useTranslation('figures');
  const [numbers, setNumbers] = useState(false);
  const id = useId();
  return (
    <section className={classes.picture} aria-labelledby={id} data-wide={wide || undefined}>
      <header>
        <h2 id={id}>{title}</h2>
        {tools}
        {table ? (
          <button
            type="button"
            className={classes.toggle}
            aria-pressed={numbers}
            onClick={() => setNumbers(!numbers)}
          >
            {t(numbers ? 'asPicture' : 'asTable')}
          </button>
        ) : null}
      </header>
      {note ? <p className={classes.note}>{note}</p> : null}
      {numbers && table ? <Numbers table={table} /> : children}
    </section>
  );
}

function Numbers({ table }: { readonly table: NumbersTable }) {
  return (
    <div className={classes.numbers}>
      <table>
        <thead>
          <tr>
            {table.heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ cells: [first = '', ...rest], onOpen }) => (
            <tr key={first}>
              <th scope="row">
                {onOpen ? (
                  <button type="button" className={classes.open} onClick={onOpen}>
                    {first}
                  </button>
                ) : (
                  first
                )}
              </th>
              {rest.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is what its column is
                <td className="number" key={index}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
