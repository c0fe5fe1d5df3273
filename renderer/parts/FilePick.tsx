import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import classes from './FilePick.module.css';

type Props = InputHTMLAttributes<HTMLInputElement> & {
  readonly ref?: Ref<HTMLInputElement>;
  readonly label: string;
  /** On the button; the browser's own words are in the browser's language. */
  readonly choose: string;
  /** The chosen file's name, or words for none. */
  readonly chosen: string;
  readonly error?: ReactNode;
};

/** A file to choose, in the words of the screen. */
export function FilePick({ label, choose, chosen, error, ...input }: Props) {
  return (
    <label className={classes.file}>
      <span>{label}</span>
      <input type="file" {...input} aria-invalid={error ? true : undefined} />
      <span className={classes.pick}>
        <b>{choose}</b>
        <span>{chosen}</span>
      </span>
      {error ? <em role="alert">{error}</em> : null}
    </label>
  );
}
