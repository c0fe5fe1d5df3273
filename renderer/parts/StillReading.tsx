import { Button } from '@mantine/core';

type Props = {
  readonly className?: string | undefined;
  readonly words: string;
  readonly stopWords: string;
  /** Null once there is a preview, whose own button does it. */
  readonly onStop: (() => void) | null;
};

/** A file is being read; who gave the wrong one stops it. */
export function StillReading({ className, words, stopWords, onStop }: Props) {
  return (
    <div className={className} role="status">
      <p>{words}</p>
      {onStop ? (
        <Button variant="default" onClick={onStop}>
          {stopWords}
        </Button>
      ) : null}
    </div>
  );
}
