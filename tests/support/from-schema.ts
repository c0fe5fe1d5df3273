import fc from 'fast-check';
import * as v from 'valibot';

/** What a schema of the contract may be made of; another kind has to be added here before it can be used there. */
type Schema = v.GenericSchema & {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly wrapped?: Schema;
  readonly options?: readonly (Schema | string | number)[];
  readonly literal?: unknown;
};

/** Texts of every kind that some place of the contract takes; each place picks those that fit it. */
const texts = [
  ...[
    '',
    'a',
    '李',
    '放心'.repeat(30),
    '13800138000',
    '王芳',
    'A 架',
    '\u0041\u030a',
    '＝1+1',
    '"\\\n\t',
    '</script>',
    '{{x}}',
  ],
  ...[
    '2026-06-01',
    '2026-02-28',
    '2024-02-29',
    '2025-12-31',
    '2027-01-01',
    '0',
    '1',
    '0.5',
    '1.15',
    '999999.99',
  ],
  ...[
    'op-1',
    'op-2',
    'op-3',
    'op-4',
    'op-5',
    'op-99',
    'party-1',
    'i1',
    'i1-p1',
    'd1-l1',
    'a1',
    's1',
    'h1',
    'constructor',
    '__proto__',
  ],
  ...[
    '6900000000017',
    '2200001',
    't:00112233445566778899',
    'd-00112233445566778899',
    'f-00112233445566778899',
    'fuzz-0001',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'Asia/Shanghai',
    'UTC',
  ],
  ...[
    '161803',
    '314159',
    '000000',
    'AAAA',
    'iVBORw0KGgo=',
    '/nowhere/at/all',
    '#',
    '22',
    '春眠不觉晓处处闻啼鸟',
    '{}',
    '[1]',
  ],
] as const;
const numbers = [
  0,
  1,
  2,
  3,
  5,
  7,
  60,
  203,
  300,
  540,
  1020,
  1280,
  2026,
  99_999,
  1_000_000_000,
  Number.MAX_SAFE_INTEGER,
];

/** Values that a schema takes, of every branch it has. `words` are texts of the moment: ids that are there now. */
export function fromSchema(schema: v.GenericSchema, words: readonly string[] = []): fc.Arbitrary<unknown> {
  const all = [...texts, ...words, ...words];
  const fitting = (one: Schema, pool: readonly unknown[]): fc.Arbitrary<unknown> => {
    const taken = pool.filter((value) => v.is(one, value));
    if (taken.length === 0)
      throw new Error(`fromSchema: expected a sample for ${v.getTitle(one) ?? one.type}, have none`);
    return fc.constantFrom(...taken);
  };
  const walk = (one: Schema): fc.Arbitrary<unknown> => {
    switch (one.type) {
      case 'strict_object': {
        const entries = Object.entries(one.entries ?? {});
        const required = entries.filter(([, member]) => member.type !== 'optional').map(([name]) => name);
        const members = Object.fromEntries(entries.map(([name, member]) => [name, walk(member)]));
        return fc.record(members, { requiredKeys: required });
      }
      case 'string':
        return fitting(one, all);
      case 'number':
        return fitting(one, numbers);
      case 'boolean':
        return fc.boolean();
      case 'literal':
        return fc.constant(one.literal);
      case 'picklist':
        return fc.constantFrom(...(one.options ?? []));
      case 'nullable':
        return fc.option(walk(inner(one.wrapped)), { nil: null });
      case 'optional':
        return walk(inner(one.wrapped));
      case 'variant':
        return fc.oneof(...(one.options ?? []).map((option) => walk(option as Schema)));
      case 'array':
        return lists(one);
      default:
        throw new Error(`fromSchema: expected a kind of schema that it knows, got ${one.type}`);
    }
  };
  /** As long as the schema wants it and a little longer. */
  const lists = (one: Schema): fc.Arbitrary<unknown> => {
    const steps = (one as { pipe?: readonly { type: string; requirement?: unknown }[] }).pipe ?? [];
    const least = steps.find(({ type }) => type === 'min_length')?.requirement;
    const minLength = typeof least === 'number' ? least : 0;
    return fc.array(walk(inner(one.item)), { minLength, maxLength: minLength + 2 });
  };
  return walk(schema as Schema);
}

function inner(schema: Schema | undefined): Schema {
  if (!schema) throw new Error('fromSchema: expected a schema inside, found none');
  return schema;
}
