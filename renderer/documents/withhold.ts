/**
 * A text with some values in it replaced by stars, also where one is broken over lines or spaced. For what stands on
 * a paper as a picture but must not be read out of the page (X4).
 */
export function withhold(text: string, values: readonly string[]): string {
  const wanted = values
    .map((value) => [...value.replace(/\s+/g, '')].map(escaped).join('\\s*'))
    .filter((pattern) => pattern !== '')
    .sort((one, other) => other.length - one.length);
  return wanted.length === 0 ? text : text.replace(new RegExp(wanted.join('|'), 'gu'), '**');
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
}
