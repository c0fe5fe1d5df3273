import * as v from 'valibot';

/** What a schema is made of, as far as it is read here. */
type Schema = v.GenericSchema & {
  readonly type: string;
  readonly pipe?: readonly [Schema, ...Step[]];
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly wrapped?: Schema;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly check?: Check;
};
type Step = Readonly<{ kind: string; type: string; requirement?: unknown }>;

export type Check = (value: unknown) => boolean;

/**
 * Whether a value is of a schema, many times faster than parsing it: a log of years is judged entry by entry. Made once
 * from the schema itself; what of it is not known here is asked of valibot. Unlike valibot it takes no list for an
 * object, and no member that only every object's prototype has.
 */
export function checkOf(schema: v.GenericSchema): Check {
  return compiled(schema as Schema);
}

function compiled(schema: Schema): Check {
  const [base, ...steps] = schema.pipe ?? [];
  // What is piped may be a pipe itself.
  const plain = base ? compiled(base) : plainCheck(schema);
  const further = steps.map(stepCheck);
  if (!plain || further.includes(null)) return (value) => v.is(schema, value);
  return (further as Check[]).reduce((before, one) => (value) => before(value) && one(value), plain);
}

function plainCheck(schema: Schema): Check | null {
  switch (schema.type) {
    case 'string':
    case 'boolean':
      return (value) => typeof value === schema.type;
    case 'number':
      return (value) => typeof value === 'number' && !Number.isNaN(value);
    case 'literal':
      return (value) => value === schema.literal;
    case 'picklist': {
      const options = new Set<unknown>(schema.options);
      return (value) => options.has(value);
    }
    case 'nullable': {
      const check = compiled(inside(schema.wrapped));
      return (value) => value === null || check(value);
    }
    case 'optional': {
      const check = compiled(inside(schema.wrapped));
      return (value) => value === undefined || check(value);
    }
    case 'array': {
      const check = compiled(inside(schema.item));
      return (value) => Array.isArray(value) && value.every(check);
    }
    case 'variant': {
      const checks = (schema.options as readonly Schema[]).map(compiled);
      return (value) => checks.some((check) => check(value));
    }
    case 'custom':
      return schema.check ?? null;
    case 'strict_object':
      return objectCheck(schema.entries ?? {});
    default:
      return null;
  }
}

function objectCheck(entries: Readonly<Record<string, Schema>>): Check {
  // Canonical text has its members in this order, so that each is where it is looked for first.
  const ordered = Object.keys(entries)
    .sort()
    .map((key) => {
      const member = entries[key] as Schema;
      return { key, check: compiled(member), needed: member.type !== 'optional' };
    });
  const members = new Map(ordered.map((member) => [member.key, member]));
  const needed = ordered.filter((member) => member.needed).length;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const keys = Object.keys(value);
    let found = 0;
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i] as string;
      const here = ordered[i];
      const member = here?.key === key ? here : members.get(key);
      if (!member?.check((value as Record<string, unknown>)[key])) return false;
      if (member.needed) found += 1;
    }
    return found === needed;
  };
}

/** A further demand on a value of the right type; null for one that is not known here. */
function stepCheck({ kind, type, requirement }: Step): Check | null {
  if (kind !== 'validation') return null;
  const number = requirement as number;
  switch (type) {
    case 'regex': {
      const pattern = requirement as RegExp;
      // A pattern with a memory of its last place would answer differently each time.
      return pattern.global || pattern.sticky ? null : (value) => pattern.test(value as string);
    }
    case 'safe_integer':
      return Number.isSafeInteger;
    case 'integer':
      return Number.isInteger;
    case 'min_value':
      return (value) => (value as number) >= number;
    case 'max_value':
      return (value) => (value as number) <= number;
    case 'min_length':
      return (value) => (value as { length: number }).length >= number;
    case 'max_length':
      return (value) => (value as { length: number }).length <= number;
    case 'check':
      return requirement as Check;
    default:
      return null;
  }
}

function inside(schema: Schema | undefined): Schema {
  if (!schema) throw new Error('checkOf: expected a schema inside, found none');
  return schema;
}
