import { endingSoon, shelfPage } from '../../../renderer/ledger/goods-reading.ts';
import { repliesDue } from '../../../renderer/ledger/links.ts';
import { ledgerHead, openComplaints, storeState } from '../../../renderer/ledger/reading.ts';
import { dateIn } from '../../../shared/calendar.ts';
import { noQuality } from '../../../shared/goods/quality-state.ts';
import { mirrorInUse } from './mirror-in-use.ts';

/** Everything that the counter home reads from the ledger, all at once as the screen does it; ms of each time. */
export async function homeData(times: number): Promise<{ ms: number[]; open: number }> {
  const database = await mirrorInUse();
  const state = await storeState(database);
  const day = dateIn(Date.now(), state?.settings?.zone ?? 'UTC');
  const around = { day, watch: { held: state?.held ?? {}, quality: state?.quality ?? noQuality } };
  const ms: number[] = [];
  let open = 0;
  for (let time = 0; time < times; time += 1) {
    const from = performance.now();
    const [complaints] = await Promise.all([
      openComplaints(database),
      repliesDue(database),
      ledgerHead(database),
      storeState(database),
      shelfPage(database, 'decide', around, 20),
      endingSoon(database, day, around),
    ]);
    ms.push(performance.now() - from);
    open = complaints.length;
  }
  database.close();
  return { ms, open };
}
