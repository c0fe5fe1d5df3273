import classes from './Figures.module.css';

export type Column = Readonly<{
  /** Under the column; in full, with what it shows, in `title`. */
  label: string;
  title: string;
  /** Null: nothing to show here. */
  value: number | null;
  /** The same of the period before, drawn behind it. */
  past?: number | null;
  text: string;
  onOpen: (() => void) | null;
}>;

type Props = Readonly<{
  columns: readonly Column[];
  /** What the height of the picture stands for. */
  most: number;
  least?: number;
  target?: Readonly<{ value: number; text: string }>;
  /** A bar from the ground, or a mark at the height. */
  as?: 'bar' | 'mark';
}>;

const tall = 100;

/** Columns over points or spans; each is a button that opens the complaints behind it. */
export function Columns({ columns, most, least = 0, target, as = 'bar' }: Props) {
  const height = (value: number) =>
    Math.max(0, Math.min(tall, ((value - least) / Math.max(most - least, 1)) * tall));
  const sparse = columns.length > 16;
  const every = Math.ceil(columns.length / 12);
  return (
    <div className={classes.columns} data-many={sparse || undefined}>
      {target ? (
        <svg className={classes.target} aria-hidden="true">
          <line
            x1="0"
            x2="100%"
            y1={`${tall - height(target.value)}%`}
            y2={`${tall - height(target.value)}%`}
          />
          <text x="100%" dx="6" dy="5" y={`${tall - height(target.value)}%`}>
            {target.text}
          </text>
        </svg>
      ) : null}
      {columns.map((column, index) => (
        <button
          type="button"
          key={column.title}
          className={classes.column}
          title={column.title}
          disabled={column.onOpen === null}
          onClick={column.onOpen ?? undefined}
        >
          <span className="unseen">{column.title}</span>
          <span className={classes.value} aria-hidden="true">
            {sparse ? '' : column.text}
          </span>
          <svg viewBox="0 0 20 100" preserveAspectRatio="none" aria-hidden="true">
            {column.past ? (
              <rect
                className={classes.past}
                x="1"
                width="18"
                y={tall - height(column.past)}
                height={height(column.past)}
              />
            ) : null}
            {column.value !== null && as === 'bar' ? (
              <rect
                className={classes.now}
                x="4"
                width="12"
                y={tall - height(column.value)}
                height={height(column.value)}
              />
            ) : null}
            {column.value !== null && as === 'mark' ? (
              <line
                className={classes.mark}
                data-missed={(target && column.value < target.value) || undefined}
                x1="10"
                x2="10"
                y1={tall - height(column.value)}
                y2={tall - height(column.value)}
              />
            ) : null}
          </svg>
          <span className={classes.label} aria-hidden="true">
            {index % every === 0 ? column.label : ' '}
          </span>
        </button>
      ))}
    </div>
  );
}
