import { useRef, useState } from 'react';
import { isEncryptedFile, type OpenFault, openEncrypted } from './open-encrypted.ts';

/** A chosen file that may be encrypted (X5): whether it is, and, once its passphrase opened it, the package in it. */
export function useSealed() {
  const [sealed, setSealed] = useState(false);
  const [opened, setOpened] = useState<File | null>(null);
  const [opening, setOpening] = useState(false);
  const chosen = useRef<File | null>(null);
  return {
    sealed,
    opened,
    opening,
    choose: async (file: File): Promise<void> => {
      chosen.current = file;
      setOpened(null);
      const encrypted = await isEncryptedFile(file);
      if (chosen.current === file) setSealed(encrypted);
    },
    /** The package in it: the file itself where it is not encrypted. */
    open: async (file: File, passphrase: string): Promise<File | OpenFault> => {
      // Who is quick has chosen and sent before it was looked at.
      const encrypted = await isEncryptedFile(file);
      setSealed(encrypted);
      if (!encrypted) return file;
      if (opened) return opened;
      setOpening(true);
      const answer = await openEncrypted(file, passphrase).finally(() => setOpening(false));
      if (typeof answer !== 'string') setOpened(answer);
      return answer;
    },
  };
}
