import { useTranslation } from 'react-i18next';
import { noSigns } from '../../../shared/promises/signs.ts';
import { theWall } from '../../../shared/promises/wall.ts';
import { useGo, useZone } from '../../app-context.ts';
import { useTier } from '../../duty-reads.ts';
import { useSigns, useStoreState } from '../../ledger-reads.ts';
import { day } from '../../parts/format.ts';
import { useNow } from '../../parts/use-now.ts';
import classes from './CounterHome.module.css';

/** Posters that hang and no longer say what holds (D3): for whoever serves, who prints and hangs the new ones. */
export function WallNotice() {
  const { t } = useTranslation('wall');
  const go = useGo();
  const tier = useTier() ?? 0;
  const store = useStoreState();
  const signs = useSigns() ?? noSigns;
  const today = day(useNow(60_000), useZone());
  if (!store || tier === 0 || store.promises.posters.length === 0) return null;
  const count = theWall(store, today, signs)
    .flatMap(({ hanging }) => hanging)
    .filter(({ standing }) => standing.state === 'outdated').length;
  if (count === 0) return null;
  return (
    <button type="button" className={classes.qualityDue} onClick={() => go({ at: 'promises' })}>
      {t('home', { count })}
    </button>
  );
}
