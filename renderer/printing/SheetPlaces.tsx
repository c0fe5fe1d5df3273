import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { LabelSize } from '../../shared/codes.ts';
import { type LabelLayout, placesOn, sheetsFor } from '../../shared/documents/label-layout.ts';
import { goOn } from '../parts/choice-keys.ts';
import classes from './SheetPlaces.module.css';

type Props = {
  readonly size: LabelSize;
  readonly layout: LabelLayout;
  /** The place of the first label. */
  readonly first: number;
  readonly labels: number;
  readonly onChange: (first: number) => void;
};

/** The sheet of labels in the printer, as small as a stamp: where the first label goes, chosen with the arrows. */
export function SheetPlaces({ size, layout, first, labels, onChange }: Props) {
  const { t } = useTranslation('labels');
  const id = useId();
  const { columns, rows } = layout;
  const places = placesOn(layout);
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: first - 1,
    ArrowRight: first + 1,
    ArrowUp: first - columns,
    ArrowDown: first + columns,
    Home: 0,
    End: places - 1,
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      goOn(event.currentTarget);
      return;
    }
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to < 0 || to >= places) return;
    onChange(to);
    document.getElementById(`${id}-${to}`)?.focus();
  };
  const stateOf = (place: number) =>
    place < first ? classes.used : place < first + labels ? classes.taken : classes.free;
  const sheets = sheetsFor(layout, first, labels);
  const where = { row: Math.floor(first / columns) + 1, column: (first % columns) + 1 };
  return (
    <fieldset className={classes.places} onKeyDown={onKeyDown}>
      <legend className={classes.label}>{t('firstPlace')}</legend>
      <div className={classes.beside}>
        <table className={classes.sheet} data-size={size} role="presentation">
          <tbody>
            {Array.from({ length: rows }, (_row, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place on the sheet is its row and column
              <tr key={row}>
                {Array.from({ length: columns }, (_column, column) => {
                  const place = row * columns + column;
                  return (
                    <td key={place} className={stateOf(place)}>
                      <input
                        type="radio"
                        id={`${id}-${place}`}
                        name={id}
                        className={classes.input}
                        checked={place === first}
                        aria-label={t('place', { row: row + 1, column: column + 1 })}
                        onChange={() => onChange(place)}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        <div>
          <p className={classes.said} role="status">
            {labels === 0 ? t('nextAt', where) : t('from', { ...where, count: labels })}
            {sheets > 1 ? ` ${t('sheets', { count: sheets })}` : ''}
          </p>
          <p className={classes.keys}>{t('placeKeys')}</p>
        </div>
      </div>
    </fieldset>
  );
}
