import type { Files } from './bag.ts';
import { openZip } from './zip.ts';

type Unpacked = Readonly<{ files: Files; damaged: ReadonlySet<string> } | { unreadable: string }>;

/** The files of a package by their path in the bag: the zip's one folder, if it has one, is taken off. */
export function unpack(bytes: Uint8Array): Unpacked {
  const zip = openZip(bytes);
  if ('unreadable' in zip) return zip;
  const members = zip.members.filter((one) => !one.name.startsWith('__MACOSX/'));
  const declaration = members.find((one) => /^([^/]+\/)?bagit\.txt$/.test(one.name));
  if (!declaration) return { unreadable: 'no package' };
  const folder = declaration.name.slice(0, -'bagit.txt'.length);
  if (members.some((one) => !one.name.startsWith(folder))) return { unreadable: 'more than one folder' };
  const files = new Map<string, Buffer>();
  const damaged = new Set<string>();
  for (const { name, read } of members) {
    const content = read();
    const path = name.slice(folder.length);
    // What is not what it should be is still read, so that the entry can be named.
    if (content) files.set(path, content.bytes);
    if (!content?.sound) damaged.add(path);
  }
  return { files, damaged };
}
