import { useCallback, useEffect, useState } from 'react';
import { tierOfRole } from '../../../shared/complaint/tiers.ts';
import type { BackupStatus } from '../../../shared/contract/backup-verbs.ts';
import { useDesk, useSession } from '../../app-context.ts';

const [quickly, calmly] = [700, 30_000];

/**
 * How backups stand, asked again while one runs and now and then; for the heads alone, null for everyone else and until
 * the desk has answered.
 */
export function useBackup(): { status: BackupStatus | null; lost: boolean; look: () => Promise<void> } {
  const desk = useDesk();
  const isHead = tierOfRole(useSession().role) >= 2;
  const [status, setStatus] = useState<BackupStatus | null>(null);
  const [lost, setLost] = useState(false);
  const look = useCallback(async () => {
    try {
      const outcome = await desk.backup({});
      if (outcome.ok) setStatus(outcome.value);
      setLost(!outcome.ok);
    } catch {
      setLost(true); // The connection's own notice says more.
    }
  }, [desk]);
  const every = status?.running ? quickly : calmly;
  useEffect(() => {
    if (!isHead) return;
    void look();
    const timer = setInterval(() => void look(), every);
    return () => clearInterval(timer);
  }, [isHead, look, every]);
  return { status, lost, look };
}
