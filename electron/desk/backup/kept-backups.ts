const hour = 3_600_000;
const day = 24 * hour;

/**
 * Which backups stay: the newest always; of the last hour all; of the last day one an hour; before that one a day; none
 * that is older than `days` days (L3, L4: a key that was destroyed is gone from every backup by then).
 * @param backups newest first.
 * @param now UTC ms.
 */
export function keptBackups<Backup extends Readonly<{ at: number }>>(
  backups: readonly Backup[],
  now: number,
  days: number,
): Set<Backup> {
  const kept = new Set<Backup>();
  const slots = new Set<string>();
  for (const [index, backup] of backups.entries()) {
    const age = now - backup.at;
    // By whole hours and days of UTC, so that which one stands for its hour does not change as time goes on.
    const slot =
      age < hour
        ? `all ${index}`
        : age < day
          ? `hour ${Math.floor(backup.at / hour)}`
          : `day ${Math.floor(backup.at / day)}`;
    const stays = index === 0 || (age < days * day && !slots.has(slot));
    if (stays) kept.add(backup);
    slots.add(slot);
  }
  return kept;
}
