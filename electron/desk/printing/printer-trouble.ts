import type { PrintCause } from '../../../shared/codes.ts';

/** Reasons of RFC 8011 §5.4.12 and of CUPS, without their severity, that keep a printer from printing. */
const troubles: Readonly<Record<string, PrintCause>> = {
  offline: 'no-answer',
  shutdown: 'no-answer',
  'timed-out': 'no-answer',
  'media-empty': 'out-of-paper',
  'media-needed': 'out-of-paper',
  'media-jam': 'jam',
  'cover-open': 'cover-open',
  'door-open': 'cover-open',
  'interlock-open': 'cover-open',
  paused: 'queue-stopped',
  'moving-to-paused': 'queue-stopped',
  'hold-new-jobs': 'queue-stopped',
};

/** What keeps the printer from printing, worst first; null when it names nothing of the kind. */
export function troubleIn(reasons: readonly string[]): PrintCause | null {
  const found = reasons.flatMap((reason) => {
    const [, name = '', severity] = /^(.*?)(?:-(report|warning|error))?$/.exec(reason) ?? [];
    // A mere report tells of one tray among several; that a printer is offline, CUPS only reports.
    return severity === 'report' && name !== 'offline' ? [] : (troubles[name] ?? []);
  });
  return Object.values(troubles).find((trouble) => found.includes(trouble)) ?? null;
}
