import { Tabs, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '../../../shared/calendar.ts';
import { overdueClaims } from '../../../shared/claims/claim-ageing.ts';
import { useZone } from '../../app-context.ts';
import { useOpenClaims } from '../../ledger/claims.ts';
import { ClaimsTab } from '../claims/ClaimsTab.tsx';
import { Notes } from './Notes.tsx';
import { Owed } from './Owed.tsx';
import { Register } from './Register.tsx';
import classes from './Suppliers.module.css';
import { ToReturn } from './ToReturn.tsx';
import { useOpenSent, useWaiting } from './use-lines.ts';

const tabs = ['toReturn', 'notes', 'owed', 'claims', 'register'] as const;
type Tab = (typeof tabs)[number];

/** What goes back to whom, what came of it, what is owed, and who they are. */
export function Suppliers({ claim = null }: { readonly claim?: number | null }) {
  const { t } = useTranslation(['suppliers', 'claims']);
  const [tab, setTab] = useState<Tab>(claim === null ? 'toReturn' : 'claims');
  const today = dateIn(Date.now(), useZone());
  const claims = useOpenClaims() ?? [];
  const overdue = overdueClaims(
    claims.map(({ state }) => state),
    today,
  );
  const [note, setNote] = useState<number | null>(null);
  const waiting = useWaiting()?.length ?? 0;
  const open = useOpenSent()?.length ?? 0;
  const counts = { toReturn: waiting, notes: open, owed: 0, claims: overdue, register: 0 };
  return (
    <div className={classes.page}>
      <Title order={1} className={classes.title ?? ''}>
        {t('title')}
      </Title>
      <Tabs
        value={tab}
        onChange={(value) => setTab(tabs.find((each) => each === value) ?? 'toReturn')}
        keepMounted={false}
        className={classes.tabs ?? ''}
      >
        <Tabs.List>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {each === 'claims' ? t('claims:tab') : t(`tab.${each}`)}
              {counts[each] > 0 ? (
                <span className={classes.count}>
                  {each === 'claims' ? t('claims:tabOverdue', { count: overdue }) : counts[each]}
                </span>
              ) : null}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="toReturn">
          <ToReturn
            onMade={(made) => {
              setNote(made);
              setTab('notes');
            }}
          />
        </Tabs.Panel>
        <Tabs.Panel value="notes">
          <Notes first={note} />
        </Tabs.Panel>
        <Tabs.Panel value="owed">
          <Owed />
        </Tabs.Panel>
        <Tabs.Panel value="claims">
          <ClaimsTab first={claim} />
        </Tabs.Panel>
        <Tabs.Panel value="register">
          <Register />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
