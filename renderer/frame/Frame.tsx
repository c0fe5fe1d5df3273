import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Screen, useGo } from '../app-context.ts';
import { BottomBar } from './BottomBar.tsx';
import classes from './Frame.module.css';
import { useKeys } from './keys.ts';
import type { Saved } from './SavedMark.tsx';
import { useScan } from './scan.ts';
import type { Scanned } from './scan-code.ts';
import { TopBar } from './TopBar.tsx';

type Props = {
  readonly at: Screen['at'];
  /** An inspector, who reads and serves nobody. */
  readonly guest: boolean;
  readonly saved: Saved;
  readonly evaluation: boolean;
  /** How many requests wait for an answer of whoever is signed in. */
  readonly approvals: number;
  /** The id of the complaint with this ledger number, or null. */
  readonly findComplaint: (number: string) => Promise<string | null>;
  readonly onLock: () => void;
  /** Above everything: that this is no real ledger. */
  readonly band: ReactNode;
  /** What everyone must know now, above the screen. */
  readonly notice: ReactNode;
  readonly children: ReactNode;
};

/** What stays in place on every screen behind the sign-in: top bar, bottom bar, and the keys that work everywhere. */
export function Frame(props: Props) {
  const { at, guest, saved, evaluation, approvals, findComplaint, onLock, band, notice, children } = props;
  const { t } = useTranslation('frame');
  const go = useGo();
  const searchField = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);

  const onScan = async (scanned: Scanned, byScanner = false): Promise<void> => {
    if (scanned.kind === 'product')
      return go(
        guest
          ? { at: 'ledger', query: scanned.barcode }
          : { at: 'new-complaint', start: { barcode: scanned.barcode } },
      );
    const id = await findComplaint(scanned.number);
    go(
      id
        ? { at: 'complaint', id, ...(byScanner && !guest && { scanned: true }) }
        : { at: 'ledger', query: scanned.number },
    );
  };

  useScan((scanned) => onScan(scanned, true));
  // Where a key would lead to the very place it is pressed at, it is not shown either.
  useKeys([
    ...(guest || at === 'new-complaint'
      ? []
      : [{ key: 'F2' as const, label: t('keys.new'), run: () => go({ at: 'new-complaint' }) }]),
    ...(guest || at === 'approvals'
      ? []
      : [
          {
            key: 'F8' as const,
            label: approvals > 0 ? t('keys.approvalsCount', { count: approvals }) : t('keys.approvals'),
            run: () => go({ at: 'approvals' }),
          },
        ]),
    { key: 'F10', label: t('keys.lock'), run: onLock },
    { key: 'F3', label: t('keys.find'), run: () => searchField.current?.focus() },
    ...(at === 'counter-home' || at === 'visit'
      ? []
      : [
          {
            key: 'F4' as const,
            label: t(guest ? 'keys.visit' : 'keys.mine'),
            run: () => go({ at: 'counter-home' }),
          },
          { key: 'Esc' as const, label: t('keys.back'), run: () => go('back') },
        ]),
  ]);

  return (
    <div className={classes.frame}>
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        {t('skip')}
      </button>
      {band}
      <TopBar
        saved={saved}
        evaluation={evaluation}
        searchField={searchField}
        onScan={onScan}
        onWords={(query) => go(query ? { at: 'ledger', query } : { at: 'ledger' })}
        onLock={onLock}
      />
      {notice}
      <main ref={main} id="main" className={classes.main} tabIndex={-1}>
        {children}
      </main>
      <BottomBar at={at} guest={guest} />
    </div>
  );
}
