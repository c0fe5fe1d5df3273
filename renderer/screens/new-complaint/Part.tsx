import { type ReactNode, useId } from 'react';
import classes from './NewComplaint.module.css';

type Props = { readonly number: number; readonly title: string; readonly children: ReactNode };

/** A numbered part of the form, named for whoever does not see the number's place. */
export function Part({ number, title, children }: Props) {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <span className={classes.badge} aria-hidden="true">
        {number}
      </span>
      <div className={classes.body}>
        <h2 id={id} className="unseen">
          {title}
        </h2>
        {children}
      </div>
    </section>
  );
}
