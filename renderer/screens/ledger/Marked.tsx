import type { Span } from '../../ledger/search/fold-text.ts';
import classes from './Ledger.module.css';

type Props = {
  readonly text: string;
  readonly spans: readonly Span[];
  /** How much before the first match a narrow cell shows; without it the text is shown from its beginning. */
  readonly lead?: number;
};

/** A text with what was found in it marked. */
export function Marked({ text, spans, lead }: Props) {
  const first = spans[0]?.start ?? 0;
  const start = lead === undefined || first <= lead ? 0 : first - lead;
  const pieces: { readonly at: number; readonly text: string; readonly found: boolean }[] = [];
  let at = start;
  for (const span of spans) {
    if (span.start > at) pieces.push({ at, text: text.slice(at, span.start), found: false });
    pieces.push({ at: span.start, text: text.slice(span.start, span.end), found: true });
    at = span.end;
  }
  if (at < text.length) pieces.push({ at, text: text.slice(at), found: false });
  return (
    <>
      {start > 0 ? '…' : ''}
      {pieces.map((piece) =>
        piece.found ? (
          <mark key={piece.at} className={classes.mark}>
            {piece.text}
          </mark>
        ) : (
          <span key={piece.at}>{piece.text}</span>
        ),
      )}
    </>
  );
}
