import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../shared/complaint/state.ts';
import type { Sealed } from '../../../shared/contract-replies.ts';
import { KnownDeputies } from '../../duty-reads.ts';
import { useKeys } from '../../frame/keys.ts';
import { useComplaint } from '../../ledger/queries.ts';
import { AdvancePart } from '../claims/AdvancePart.tsx';
import { UnattendedHere } from '../duty/UnattendedHere.tsx';
import { useLast } from '../new-complaint/use-last.ts';
import { OriginPart } from '../origin/OriginPart.tsx';
import { ComplaintAdvice } from '../promises/ComplaintAdvice.tsx';
import { About } from './About.tsx';
import type { Action } from './actions.ts';
import classes from './Complaint.module.css';
import { GoodsStrip } from './GoodsStrip.tsx';
import { Header } from './Header.tsx';
import { Ladder } from './Ladder.tsx';
import { OldSheet, OldSheetMark } from './OldSheet.tsx';
import { Panel } from './Panel.tsx';
import { RevealContext, useRevealing } from './reveal.ts';
import { Timeline } from './Timeline.tsx';
import { useJudging } from './use-judging.ts';

const printing: readonly (Action | null)[] = [
  'label',
  'return-tag',
  'receipt',
  'result-notice',
  'ways-on',
  'course',
];

function isOnSale({ dispositions }: Item): boolean {
  return dispositions.some(({ label }) => label.printed > 0 && label.struck === null);
}

/** One complaint: the ladder, what happened, and the next thing to do. */
export function Complaint({ id, scanned = false }: { readonly id: string; readonly scanned?: boolean }) {
  const { t } = useTranslation(['complaint', 'common']);
  const found = useComplaint(id);
  const judging = useLast(useJudging());
  const [chosen, setChosen] = useState<Action | null>(null);
  const [sealed, setSealed] = useState<Sealed | null>(null);
  const onSale = found ? found.complaint.items.some(isOnSale) : null;
  useEffect(() => {
    if (scanned && onSale) setChosen('strike-off');
    // Only as it was when the label was scanned: what is struck off since asks for nothing more.
  }, [scanned, onSale]);
  const revealing = useRevealing();
  const { facts, erased } = found?.complaint ?? {};
  const hasPerson = !erased && (facts?.name === 'given' || facts?.phone === 'given');
  const hidden = revealing.shown.size === 0;
  useKeys(
    hasPerson
      ? [
          {
            key: 'F6',
            label: t(hidden ? 'keys.reveal' : 'keys.hide'),
            run: () => (hidden ? setChosen('reveal') : revealing.hide()),
          },
        ]
      : [],
  );

  if (found === null) return <p className={classes.gone}>{t('gone')}</p>;
  if (!found || !judging) return <p className="starting">{t('common:loading')}</p>;
  const { complaint, timeline } = found;
  const { standing } = complaint;
  const asItCame = standing.kind === 'ended' && standing.end === 'imported';
  // What was sealed shows here only once the ledger has it: until then the old next step would be a lie.
  const behind = sealed !== null && complaint.lastSeq < sealed.size - 1;

  return (
    <KnownDeputies value={judging.store.deputies}>
      <RevealContext value={revealing}>
        <div className={classes.screen} aria-busy={behind}>
          <Header complaint={complaint} judging={judging} />
          {asItCame && complaint.imported ? (
            <OldSheetMark imported={complaint.imported} />
          ) : (
            <Ladder complaint={complaint} judging={judging} />
          )}
          <div className={classes.centre}>
            <UnattendedHere
              complaint={complaint}
              judging={judging}
              onPhone={() => setChosen('receive-by-phone')}
            />
            <About complaint={complaint} onReveal={() => setChosen('reveal')} />
            <OriginPart complaint={complaint} now={judging.at} />
            <AdvancePart complaint={complaint} />
            {complaint.imported ? <OldSheet imported={complaint.imported} /> : null}
            {asItCame ? null : <GoodsStrip complaint={complaint} />}
            {asItCame ? null : <ComplaintAdvice complaint={complaint} store={judging.store} />}
            <Timeline complaint={complaint} timeline={timeline} />
          </div>
          <Panel
            complaint={complaint}
            timeline={timeline}
            judging={judging}
            chosen={chosen}
            behind={behind}
            onChoose={setChosen}
            onSealed={(done, action) => {
              setSealed(done);
              // A printed paper stays in view until the person turns to something else, and whoever has turned to
              // something else while this was on its way is left there.
              setChosen((now) => (now === action && !printing.includes(now) ? null : now));
            }}
          />
        </div>
      </RevealContext>
    </KnownDeputies>
  );
}
