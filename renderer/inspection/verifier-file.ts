import { useEffect, useState } from 'react';
import { saveFile } from '../documents/save-file.ts';

export const verifierName = 'fangxin-verify.html';

type VerifierFile = Uint8Array<ArrayBuffer> | 'missing' | null;

/** The one-file verifier as it lies beside the app; null while it is read, `missing` where this build has none. */
export function useVerifierFile(): VerifierFile {
  const [file, setFile] = useState<VerifierFile>(null);
  useEffect(() => {
    let gone = false;
    readVerifier()
      // Not there and not readable are the same to whoever wants it.
      .catch(() => 'missing' as const)
      .then((found) => {
        if (!gone) setFile(found);
      });
    return () => {
      gone = true;
    };
  }, []);
  return file;
}

export function saveVerifier(file: Uint8Array<ArrayBuffer>): void {
  saveFile(file, verifierName, 'text/html');
}

async function readVerifier(): Promise<Uint8Array<ArrayBuffer> | 'missing'> {
  const answer = await fetch(`./verify/${verifierName}.txt`);
  // It lies there as plain text, so that it never runs as a page of the desk's own origin.
  const there = answer.ok && answer.headers.get('Content-Type')?.startsWith('text/plain');
  return there ? new Uint8Array(await answer.arrayBuffer()) : 'missing';
}
