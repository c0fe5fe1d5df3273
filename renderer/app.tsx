import { MantineProvider } from '@mantine/core';
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { DeskApi } from '../shared/contract.ts';
import type { Status } from '../shared/contract-replies.ts';
import { DeskContext, SessionContext, StandingContext } from './app-context.ts';
import { draftsKept } from './drafts-on-their-way.ts';
import { ConnectionNotice } from './frame/ConnectionNotice.tsx';
import { KeyBoardContext } from './frame/keys.ts';
import { ScanContext } from './frame/scan.ts';
import { LedgerProvider } from './ledger/LedgerProvider.tsx';
import { papersHandedOver } from './printing/papers-on-their-way.ts';
import { FirstRun } from './screens/first-run/FirstRun.tsx';
import { GivenPin } from './screens/given-pin/GivenPin.tsx';
import { SignIn } from './screens/sign-in/SignIn.tsx';
import { theme } from './theme/theme.ts';
import { watchedDesk } from './watched-desk.ts';
import { Workplace } from './workplace.tsx';

/** Listens for keys before any screen does: function keys and scans work wherever the focus is. */
function useKeyListeners(): void {
  const board = useContext(KeyBoardContext);
  const scans = useContext(ScanContext);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      scans.handle(event);
      if (!event.defaultPrevented) board.handle(event);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [board, scans]);
}

/** The desk's status, asked at the start and whenever something may have changed it. */
function useStatus(desk: DeskApi): {
  status: Status | null;
  refresh: () => Promise<void>;
  leave: () => void;
} {
  const [status, setStatus] = useState<Status | null>(null);
  const refresh = useCallback(async () => {
    try {
      const outcome = await desk.status({});
      if (outcome.ok) setStatus(outcome.value);
    } catch (error) {
      // The connection's own notice says so, and this is asked again when the desk is back.
      console.warn('status: no answer from the desk', error);
    }
  }, [desk]);
  useEffect(() => {
    void refresh();
  }, [refresh]);
  /** Nobody is signed in here any more, whether the desk has heard of it or not. */
  const leave = useCallback(() => setStatus((known) => known && { ...known, session: null }), []);
  return { status, refresh, leave };
}

function Door({
  desk,
  status,
  refresh,
  leave,
}: {
  desk: DeskApi;
  status: Status | null;
  refresh: () => Promise<void>;
  leave: () => void;
}) {
  const { t } = useTranslation('common');
  const comings = useRef(0);
  const standing = useMemo(() => (status ? { status, refresh } : null), [status, refresh]);
  if (!standing) return <p className="starting">{t('loading')}</p>;
  const { session } = standing.status;
  const onSignedIn = (): Promise<void> => {
    comings.current += 1;
    return refresh();
  };
  const lock = async (): Promise<void> => {
    const before = comings.current;
    // Locked first: a desk that does not answer must not keep a screen open. It ends the session by itself later.
    flushSync(leave);
    // What the screen that is gone now had on its way to the desk still needs the session.
    await Promise.all([draftsKept(), papersHandedOver()]);
    // Somebody has come meanwhile: with that the desk has ended the session before.
    if (comings.current !== before) return;
    await desk.signOut({}).catch((error: unknown) => console.warn('signOut:', error));
    await refresh().catch((error: unknown) => console.warn('refresh:', error));
  };
  if (standing.status.state === 'first-run') return <FirstRun status={standing.status} onDone={refresh} />;
  return (
    <LedgerProvider desk={desk} operator={session?.operator ?? null}>
      {session ? (
        <StandingContext value={standing}>
          <SessionContext value={session}>
            {session.provisional ? (
              <GivenPin onLock={lock} />
            ) : (
              <Workplace key={session.operator} onLock={lock} />
            )}
          </SessionContext>
        </StandingContext>
      ) : (
        <SignIn status={standing.status} onSignedIn={onSignedIn} />
      )}
    </LedgerProvider>
  );
}

/** The whole app over one desk. A lost session (idle lock, a restarted desk) leads back to the sign-in. */
export function App({ desk }: { readonly desk: DeskApi }) {
  useKeyListeners();
  const { status, refresh, leave } = useStatus(desk);
  const watched = useMemo(() => watchedDesk(desk, () => void refresh()), [desk, refresh]);
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme="light"
      withCssVariables={false}
      withGlobalClasses={false}
      deduplicateCssVariables={false}
    >
      <DeskContext value={watched}>
        <ConnectionNotice onBack={refresh} />
        <Door desk={watched} status={status} refresh={refresh} leave={leave} />
      </DeskContext>
    </MantineProvider>
  );
}
