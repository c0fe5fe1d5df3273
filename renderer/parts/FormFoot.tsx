import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './FormFoot.module.css';

type Props = {
  /** Why it was not taken: read out at once. */
  readonly problem: string | null;
  readonly submit: string;
  readonly busy: boolean;
  /** Something that it cannot do without is lacking. */
  readonly off?: boolean;
  readonly children?: ReactNode;
};

/** The end of a form: what went wrong, and the button that names its result. */
export function FormFoot({ problem, submit, busy, off = false, children }: Props) {
  return (
    <div className={classes.foot}>
      <p className={classes.problem} role="alert">
        {problem}
      </p>
      {children}
      <Button
        type="submit"
        size="lg"
        loading={busy}
        disabled={off}
        rightSection={<kbd className={classes.key}>Ctrl+Enter</kbd>}
      >
        {submit}
      </Button>
    </div>
  );
}
