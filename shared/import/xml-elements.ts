/** One element: what stands in its first tag behind the name, and what is inside it; nothing where it closes itself. */
export type XmlElement = Readonly<{ attributes: string; content: string }>;

/** The text is cut off, or is no XML: what was read of it so far is not all there was. */
export class BrokenXml extends Error {}

/**
 * The elements of one name, one after the other, in a single pass: no pattern that a stranger's text could make search
 * again and again. Elements of that name inside one of them are part of its content. Entities that a text declares
 * itself are never looked at.
 * @throws BrokenXml at an element that has no end.
 */
export function* elements(xml: string, name: string): Generator<XmlElement> {
  const [opening, closing] = [`<${name}`, `</${name}>`];
  for (let at = xml.indexOf(opening); at >= 0; at = xml.indexOf(opening, at)) {
    const behind = at + opening.length;
    if (!' />\t\r\n'.includes(xml[behind] ?? 'x')) {
      at = behind;
      continue;
    }
    const end = xml.indexOf('>', behind);
    if (end < 0) throw new BrokenXml(`<${name}>: expected an end of the tag, found none`);
    if (xml[end - 1] === '/') {
      yield { attributes: xml.slice(behind, end - 1), content: '' };
      at = end + 1;
      continue;
    }
    const close = xml.indexOf(closing, end + 1);
    if (close < 0) throw new BrokenXml(`<${name}>: expected ${closing}, found none`);
    yield { attributes: xml.slice(behind, end), content: xml.slice(end + 1, close) };
    at = close + closing.length;
  }
}

export function firstOf(xml: string, name: string): XmlElement | null {
  for (const found of elements(xml, name)) return found;
  return null;
}

/** An attribute's value, of the attributes of one tag; empty where it has none. */
export function attribute(attributes: string, name: string): string {
  const start = ` ${name}="`;
  const at = ` ${attributes}`.replace(/[\t\r\n]/g, ' ').indexOf(start);
  if (at < 0) return '';
  const value = attributes.slice(at + start.length - 1);
  const end = value.indexOf('"');
  return end < 0 ? '' : value.slice(0, end);
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text with the five entities of XML and characters by number; any other entity stays as it is written. */
export function unescaped(xml: string): string {
  return xml
    .replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/g, (whole, hex, decimal, name) => {
      if (name) return named[name] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/_x([0-9A-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Every run of text, without the readings that East Asian versions add. */
export function textsOf(xml: string): string {
  return [...elements(withoutReadings(xml), 't')].map(({ content }) => unescaped(content)).join('');
}

function withoutReadings(xml: string): string {
  if (!xml.includes('<rPh')) return xml;
  const kept: string[] = [];
  let from = 0;
  for (let at = xml.indexOf('<rPh'); at >= 0; at = xml.indexOf('<rPh', from)) {
    kept.push(xml.slice(from, at));
    const close = xml.indexOf('</rPh>', at);
    if (close < 0) throw new BrokenXml('<rPh>: expected </rPh>, found none');
    from = close + '</rPh>'.length;
  }
  return kept.join('') + xml.slice(from);
}
