import { Stopped } from '../../../shared/inspection/stop.ts';
import { type Refusal, type RefusalCode, refuse } from '../../../shared/refusals.ts';

/** A fault that has its own sentence already. */
export class BackupFault extends Error {
  readonly refusal: Refusal;
  constructor(code: RefusalCode, message: string) {
    super(message);
    this.refusal = refuse(code);
  }
}

const codes: Readonly<Record<string, RefusalCode>> = {
  ENOSPC: 'backup-full',
  EDQUOT: 'backup-full',
  EFBIG: 'backup-full',
  ENOENT: 'backup-away',
  ENOTDIR: 'backup-away',
  ENODEV: 'backup-away',
  ENXIO: 'backup-away',
  EIO: 'backup-away',
  ESTALE: 'backup-away',
  EHOSTDOWN: 'backup-away',
  ETIMEDOUT: 'backup-away',
  EACCES: 'backup-folder-closed',
  EPERM: 'backup-folder-closed',
  EROFS: 'backup-folder-closed',
};

/** What a person is told of a backup that did not come about. */
export function backupRefusal(error: unknown, otherwise: RefusalCode = 'backup-failed'): Refusal {
  if (error instanceof Stopped) return refuse('backup-cancelled');
  if (error instanceof BackupFault) return error.refusal;
  const code = (error as { code?: unknown }).code;
  const known = typeof code === 'string' ? codes[code] : undefined;
  if (!known) console.error(error instanceof Error ? error.stack : error);
  return refuse(known ?? otherwise);
}
