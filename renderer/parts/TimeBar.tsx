import type { Urgency } from '../../shared/complaint/warning.ts';
import classes from './TimeBar.module.css';

/** How much of a time that began at `since` and is `due` is left at a moment (all UTC ms), from 1 to 0. */
export function shareLeft(since: number, due: number, now: number): number {
  return Math.min(1, Math.max(0, (due - now) / Math.max(1, due - since)));
}

/** Time left as a bar, beside the words that say it: it is longest at the beginning, and gone when time is out. */
export function TimeBar({ left, urgency }: { readonly left: number; readonly urgency: Urgency }) {
  return (
    <span className={classes.track} data-urgency={urgency} aria-hidden="true">
      <span className={classes.bar} style={{ width: `${left * 100}%` }} />
    </span>
  );
}
