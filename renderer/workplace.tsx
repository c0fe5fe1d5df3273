import { Suspense, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isGuestId } from '../shared/store/inspections.ts';
import { GoContext, type Place, RulesContext, useDesk, useSession, useStanding } from './app-context.ts';
import { useTier } from './duty-reads.ts';
import { ClockNotice } from './frame/ClockNotice.tsx';
import { DemonstrationBand } from './frame/DemonstrationBand.tsx';
import { DueNotices } from './frame/DueNotices.tsx';
import { FailedTries } from './frame/FailedTries.tsx';
import { Frame } from './frame/Frame.tsx';
import { useIdle } from './frame/idle.ts';
import { LedgerNotice } from './frame/LedgerNotice.tsx';
import { MisreadNotice } from './frame/MisreadNotice.tsx';
import { usePlaces } from './frame/places.ts';
import { ScreenGuard } from './frame/ScreenGuard.tsx';
import { useStaffForSearch } from './ledger/search/use-search.ts';
import { useApprovals, useFindComplaint, useLedgerRules, useSaved } from './ledger-reads.ts';
import { BegunFormsProvider } from './parts/begun-forms.tsx';
import { FreshPinProvider } from './parts/fresh-pin.tsx';
import { MadePapersProvider } from './printing/made-papers.tsx';
import { screenFor, warmUp } from './screen-registry.tsx';
import { VisitBand } from './screens/visit/VisitBand.tsx';

const visiting: Place = { at: 'visit' };

/** Everything behind the sign-in: the frame, and in it the screen where the person is. */
export function Workplace({ onLock }: { readonly onLock: () => void }) {
  const { t } = useTranslation('common');
  const { status } = useStanding();
  const guest = isGuestId(useSession().operator);
  const { here, go } = usePlaces(guest ? visiting : undefined);
  const rules = useLedgerRules();
  const saved = useSaved();
  const approvals = useApprovals(useTier())?.length ?? 0;
  const findComplaint = useFindComplaint();
  useStaffForSearch(status.people);
  const desk = useDesk();
  const onPresent = (): void => {
    // No answer changes nothing here: the next touch tells again.
    desk.present({}).catch((error: unknown) => console.warn('present:', error));
  };
  // What the frame shows changes with every entry; the screen in it reads for itself.
  const screen = useMemo(
    () => (
      <MadePapersProvider>
        <Suspense fallback={<p className="starting">{t('loading')}</p>}>
          <ScreenGuard key={here.visit}>{screenFor(here.place)}</ScreenGuard>
        </Suspense>
      </MadePapersProvider>
    ),
    [here, t],
  );
  useIdle({ onIdle: onLock, onPresent });
  useEffect(warmUp, []);
  return (
    <GoContext value={go}>
      <RulesContext value={rules}>
        <BegunFormsProvider>
          <FreshPinProvider>
            {here.place.at === 'turned' ? (
              screen
            ) : (
              <Frame
                at={here.place.at}
                guest={guest}
                saved={saved}
                approvals={approvals}
                evaluation={status.mark === 'evaluation'}
                findComplaint={findComplaint}
                onLock={onLock}
                band={<DemonstrationBand status={status} />}
                notice={
                  <>
                    <VisitBand />
                    <FailedTries />
                    <LedgerNotice />
                    <ClockNotice />
                    <DueNotices />
                    <MisreadNotice />
                  </>
                }
              >
                {screen}
              </Frame>
            )}
          </FreshPinProvider>
        </BegunFormsProvider>
      </RulesContext>
    </GoContext>
  );
}
