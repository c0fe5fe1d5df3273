/** A stretch of a text, in UTF-16 units: from `start` up to, not including, `end`. */
export type Span = Readonly<{ start: number; end: number }>;

/** What search compares: full-width as half-width, compatibility forms as plain ones (NFKC), capitals as small. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Only the digits, full-width ones too. */
export function digitsOf(text: string): string {
  return folded(text).replace(/\D/g, '');
}

/**
 * Where folded `words` stand in `text` as it was typed, in order and without overlap. Folding may change lengths
 * (㎏ is kg), so each folded unit remembers the character it came from.
 */
export function spansOf(text: string, words: readonly string[]): readonly Span[] {
  let plain = '';
  const from: Span[] = [];
  let at = 0;
  for (const character of text) {
    const span = { start: at, end: at + character.length };
    at = span.end;
    for (const unit of folded(character).split('')) {
      plain += unit;
      from.push(span);
    }
  }
  const found: Span[] = [];
  for (const word of words)
    for (let hit = plain.indexOf(word); word !== '' && hit >= 0; hit = plain.indexOf(word, hit + 1)) {
      const [first, last] = [from[hit], from[hit + word.length - 1]];
      if (first && last) found.push({ start: first.start, end: last.end });
    }
  return merged(found);
}

function merged(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = whole.at(-1);
    if (last && span.start <= last.end)
      whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else whole.push(span);
  }
  return whole;
}
