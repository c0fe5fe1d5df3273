import { type Fact, type History, last, said } from './fact.ts';
import { rankOfRole } from './people.ts';

/** N2, L3: who sets and stops backups, who tries one; how a restored ledger names what is before it. */
export function backupBreach(before: History, fact: Fact): string | null {
  const { event, by } = fact;
  if (said(before, 'StoreFounded').length === 0) return 'T7';
  switch (event.type) {
    case 'BackupConfigured':
      return by.role === 'enterprise-head' ? null : 'T7';
    case 'BackupStopped':
      if (by.role !== 'enterprise-head') return 'T7';
      return isOn(before) ? null : 'L2';
    case 'BackupRehearsed':
      if (rankOfRole(by.role) < 2) return 'T7';
      return event.data.size > before.length ? 'L2' : null;
    case 'ChapterBegun': {
      if (by.role !== 'system') return 'T7';
      const names = namesOf(before);
      const { origin, key, before: state } = event.data;
      if (state.origin !== names.origin || state.size !== before.length) return 'L2';
      const [, old = '', now = ''] = /^.*\/(\d+) .*\/(\d+)$/.exec(`${names.origin} ${origin}`) ?? [];
      if (Number(now) - Number(old) !== 1 || Number(now) > 99) return 'L2';
      const [name, , bytes] = key.split('+');
      return name === origin && bytes !== names.key.split('+').at(2) ? null : 'L2';
    }
    default:
      throw new Error(`a fact about backups was expected, ${event.type} came`);
  }
}

/** Origin and key as the last opening or restoring names them. */
function namesOf(before: History): { origin: string; key: string } {
  return (
    last(said(before, 'ChapterBegun'))?.data ??
    said(before, 'LedgerOpened')[0]?.data ?? { origin: '', key: '' }
  );
}

/** The last word on backups: to be made, and neither stopped nor lost with an old desk. */
function isOn(before: History): boolean {
  const place = (type: 'BackupConfigured' | 'BackupStopped' | 'ChapterBegun') =>
    last(said(before, type))?.index ?? -1;
  return place('BackupConfigured') > Math.max(place('BackupStopped'), place('ChapterBegun'));
}
