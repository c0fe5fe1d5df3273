const declined =
  /^(消费者)?(拒绝|不愿|不肯|未愿|不便)(提供|透露|告知|留)?|^(保密|匿名|declined|refused|withheld)$/i;

/** A name or phone cell. `odd`: a phone that cannot be one as it stands; it is kept as it was typed. */
export type SheetPerson =
  | Readonly<{ given: 'given'; text: string; odd: boolean }>
  | Readonly<{ given: 'declined' | 'missing' }>;

export function sheetName(typed: string): SheetPerson {
  const text = typed.replace(/\s+/g, ' ').trim();
  if (['', '-', '--', '/', '无', '不详'].includes(text)) return { given: 'missing' };
  return declined.test(text) ? { given: 'declined' } : { given: 'given', text, odd: false };
}

/** A phone in any writing: a mobile number becomes its eleven digits, a landline area-number; anything else stays. */
export function sheetPhone(typed: string): SheetPerson {
  const name = sheetName(typed);
  if (name.given !== 'given') return name;
  const plain = name.text.normalize('NFKC').replace(/^'/, '');
  const digits = plain.replace(/[\s\-–—.()]/g, '').replace(/^(\+86|0086|86(?=1\d{10}$))/, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return { given: 'given', text: digits, odd: false };
  const landline = /^(0(?:10|2\d|[3-9]\d{2}))(\d{7,8})$/.exec(digits);
  if (landline) return { given: 'given', text: `${landline[1]}-${landline[2]}`, odd: false };
  return { given: 'given', text: name.text, odd: !/^(\d{7,8}|[48]00\d{7})$/.test(digits) };
}
