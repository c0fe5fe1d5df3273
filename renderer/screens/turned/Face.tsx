import type { SatisfactionAnswer } from '../../../shared/complaint/satisfaction-codes.ts';
import classes from './Turned.module.css';

export type FaceOf = Exclude<SatisfactionAnswer, 'declined'>;

const mouths: Readonly<Record<FaceOf, string>> = {
  satisfied: 'M 28 60 Q 50 84 72 60',
  neither: 'M 30 66 L 70 66',
  dissatisfied: 'M 28 74 Q 50 52 72 74',
};

/** A face that is read without words; its name stands below it. */
export function Face({ of }: { readonly of: FaceOf }) {
  return (
    <svg className={classes.face} viewBox="0 0 100 100" aria-hidden="true">
      <circle cx="50" cy="50" r="46" />
      <circle className={classes.eye} cx="34" cy="40" r="5.5" />
      <circle className={classes.eye} cx="66" cy="40" r="5.5" />
      <path d={mouths[of]} />
    </svg>
  );
}
