import type { Chance } from '../../build/demo/chance.ts';

const numbers = [
  0, 1, 2, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe,
  0xffffffff,
];

/** The bytes of a zip, spoilt: bytes turned, pieces taken, doubled, moved or put in, numbers of its records others. */
export function damagedZip(zip: Uint8Array, chance: Chance): Uint8Array {
  let bytes = zip;
  for (let i = chance.between(1, 3); i > 0; i--) bytes = damagedOnce(bytes, chance);
  return bytes;
}

function damagedOnce(zip: Uint8Array, chance: Chance): Uint8Array {
  if (zip.length === 0) return zip;
  const place = () => chance.between(0, zip.length - 1);
  const [from, length] = [place(), chance.between(1, 200)];
  const piece = zip.subarray(from, from + length);
  switch (chance.between(0, 6)) {
    case 0: {
      const bytes = zip.slice();
      bytes[from] = (bytes[from] ?? 0) ^ (1 << chance.between(0, 7));
      return bytes;
    }
    case 1:
      return zip.slice(0, from);
    case 2:
      return joined(zip.subarray(0, from), zip.subarray(from + length));
    case 3:
      return joined(zip.subarray(0, from), piece, zip.subarray(from));
    case 4: {
      const at = place();
      return joined(zip.subarray(0, at), piece, zip.subarray(at));
    }
    default:
      return withNumber(zip, chance);
  }
}

/** A number in a record of the zip (its end, its directory, a local header) is another. */
function withNumber(zip: Uint8Array, chance: Chance): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const records: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at++)
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && (bytes[at + 2] ?? 0) < 9) records.push(at);
  const record = records[chance.between(0, Math.max(0, records.length - 1))] ?? 0;
  const at = Math.min(record + chance.between(4, 45), bytes.length - 4);
  const number = numbers[chance.between(0, numbers.length - 1)] ?? 0;
  if (at >= 0) {
    if (chance.between(0, 1) === 0) view.setUint32(at, number, true);
    else view.setUint16(at, number & 0xffff, true);
  }
  return bytes;
}

const odd = [
  '\uFEFF',
  '\0',
  '\u202e',
  '"',
  '{',
  '}',
  '[[[[[[[[',
  ',',
  '\n',
  '\r\n',
  '\u0301',
  '９',
  '-0',
  '1e9',
  '9007199254740993',
  '__proto__',
  'null',
];

/** A file of the package, spoilt as a text: lines gone, doubled or changed about, members deep, long, odd or no text at all. */
export function damagedText(content: Uint8Array, chance: Chance): Uint8Array {
  const text = new TextDecoder().decode(content);
  const lines = text.split('\n');
  const line = () => chance.between(0, Math.max(0, lines.length - 2));
  const at = chance.between(0, Math.max(0, text.length - 1));
  switch (chance.between(0, 9)) {
    case 0:
      lines.splice(line(), 1);
      return encoded(lines.join('\n'));
    case 1: {
      const one = line();
      lines.splice(line(), 0, lines[one] ?? '');
      return encoded(lines.join('\n'));
    }
    case 2: {
      const [one, other] = [line(), line()];
      [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
      return encoded(lines.join('\n'));
    }
    case 3:
      return encoded(text.slice(0, at) + (odd[chance.between(0, odd.length - 1)] ?? '') + text.slice(at));
    case 4: {
      const depth = chance.between(1, 20_000);
      lines[line()] = `${'{"a":'.repeat(depth)}0${'}'.repeat(depth)}`;
      return encoded(lines.join('\n'));
    }
    case 5:
      return encoded(
        text.replace(/\d+/g, (digits) => (chance.between(0, 9) === 0 ? String(Number(digits) + 1) : digits)),
      );
    case 6:
      return new Uint8Array(Buffer.from(text, 'utf16le'));
    case 7:
      return joined(content.subarray(0, at), Uint8Array.of(0xc3, 0x28, 0xff), content.subarray(at));
    case 8:
      return encoded('x'.repeat(chance.between(0, 300_000)));
    default:
      return damagedZip(content, chance);
  }
}

const encoded = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
