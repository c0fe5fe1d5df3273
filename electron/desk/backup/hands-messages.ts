import type { BackupKey } from './age-file.ts';

/** One thing for the backup's worker to do. `gzip`: the plain bytes are packed before they are encrypted. */
export type HandsTask =
  | Readonly<{ do: 'make-key'; passphrase: string; cost: number }>
  | Readonly<{ do: 'open-key'; sealed: Uint8Array; passphrase: string }>
  /** Writes `plain` encrypted, durably, and reads it back; into `folder` under its hash, or at `path`. */
  | Readonly<{
      do: 'write';
      key: BackupKey;
      plain: Uint8Array;
      gzip: boolean;
      to: Readonly<{ folder: string } | { path: string }>;
    }>
  /** Reads a file back; with `hash`, only if its bytes have it. */
  | Readonly<{ do: 'read'; identity: string; path: string; gzip: boolean; hash: string | null }>;

export type HandsAnswers = {
  'make-key': { key: BackupKey; sealed: Uint8Array };
  'open-key': BackupKey | null;
  /** The hash of the file's bytes, and how many there are. */
  write: { name: string; bytes: number };
  /** The plain bytes; null where the file is not there, or not as it was written. */
  read: Uint8Array | null;
};

export type HandsReply =
  | Readonly<{ id: number; ok: true; value: unknown }>
  | Readonly<{ id: number; ok: false; message: string; code: string | undefined }>;
