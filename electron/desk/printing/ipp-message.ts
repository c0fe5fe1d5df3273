/** What a message says in one attribute: numbers for integers and enums, null for what we never read. */
export type IppValue = string | number | boolean | null;

/** Value tags that we write (RFC 8010 §3.5.2). */
const valueTags = {
  integer: 0x21,
  boolean: 0x22,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  media: 0x49,
} as const;
const groupTags = { operation: 0x01, job: 0x02 } as const;
const endOfAttributes = 0x03;
const firstValueTag = 0x10;

export type IppAttribute = Readonly<{
  name: string;
  tag: keyof typeof valueTags;
  value: string | number | boolean | readonly string[];
}>;

export type IppRequest = Readonly<{
  /** RFC 8011 §5.4.15, or CUPS' own from 0x4001 on. */
  operation: number;
  operationAttributes: readonly IppAttribute[];
  jobAttributes?: readonly IppAttribute[];
  document?: Uint8Array;
}>;

export type IppResponse = Readonly<{
  status: number;
  /** Every group after the operation attributes: one for each printer or job. */
  groups: readonly ReadonlyMap<string, readonly IppValue[]>[];
}>;

function valueBytes(value: string | number | boolean): Buffer {
  if (typeof value === 'boolean') return Buffer.from([value ? 1 : 0]);
  if (typeof value === 'string') return Buffer.from(value, 'utf8');
  const four = Buffer.alloc(4);
  four.writeInt32BE(value);
  return four;
}

function withLength(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function attributeBytes({ name, tag, value }: IppAttribute): Buffer {
  const values = Array.isArray(value) ? (value as readonly string[]) : [value as string | number | boolean];
  return Buffer.concat(
    values.flatMap((one, index) => [
      Buffer.from([valueTags[tag]]),
      // A value without a name is one more of the attribute before.
      withLength(Buffer.from(index === 0 ? name : '', 'utf8')),
      withLength(valueBytes(one)),
    ]),
  );
}

/** A request as IPP/1.1 carries it (RFC 8010 §3.1). The character set and language that must come first are added. */
export function encodeRequest(request: IppRequest, requestId = 1): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt16BE(0x0101);
  head.writeUInt16BE(request.operation, 2);
  head.writeInt32BE(requestId, 4);
  const first: readonly IppAttribute[] = [
    { name: 'attributes-charset', tag: 'charset', value: 'utf-8' },
    { name: 'attributes-natural-language', tag: 'language', value: 'en' },
  ];
  const job = request.jobAttributes ?? [];
  return Buffer.concat([
    head,
    Buffer.from([groupTags.operation]),
    ...[...first, ...request.operationAttributes].map(attributeBytes),
    ...(job.length > 0 ? [Buffer.from([groupTags.job]), ...job.map(attributeBytes)] : []),
    Buffer.from([endOfAttributes]),
    request.document ?? Buffer.alloc(0),
  ]);
}

function readValue(tag: number, bytes: Buffer): IppValue {
  if ((tag === 0x21 || tag === 0x23) && bytes.length === 4) return bytes.readInt32BE();
  if (tag === 0x22 && bytes.length === 1) return bytes[0] !== 0;
  return tag >= 0x41 && tag <= 0x49 ? bytes.toString('utf8') : null;
}

/** Reads a response. Throws a RangeError when it ends in the midst of something. */
export function decodeResponse(bytes: Buffer): IppResponse {
  const status = bytes.readUInt16BE(2);
  const groups: Map<string, IppValue[]>[] = [];
  let group = new Map<string, IppValue[]>();
  let last: IppValue[] = [];
  let at = 8;
  const take = (): Buffer => {
    const length = bytes.readUInt16BE(at);
    at += 2 + length;
    if (at > bytes.length) throw new RangeError(`decodeResponse: expected ${at} bytes, got ${bytes.length}`);
    return bytes.subarray(at - length, at);
  };
  for (let tag = bytes.readUInt8(at++); tag !== endOfAttributes; tag = bytes.readUInt8(at++)) {
    if (tag < firstValueTag) {
      group = new Map();
      if (tag !== groupTags.operation) groups.push(group);
      continue;
    }
    const name = take().toString('utf8');
    const value = readValue(tag, take());
    if (name === '') last.push(value);
    else {
      last = [value];
      group.set(name, last);
    }
  }
  return { status, groups };
}
