import { Tabs, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notes } from './Notes.tsx';
import { Owed } from './Owed.tsx';
import { Register } from './Register.tsx';
import classes from './Suppliers.module.css';
import { ToReturn } from './ToReturn.tsx';
import { useOpenSent, useWaiting } from './use-lines.ts';

const tabs = ['toReturn', 'notes', 'owed', 'register'] as const;
type Tab = (typeof tabs)[number];

/** What goes back to whom, what came of it, what is owed, and who they are. */
export function Suppliers() {
  const { t } = useTranslation('suppliers');
  const [tab, setTab] = useState<Tab>('toReturn');
  const [note, setNote] = useState<number | null>(null);
  const waiting = useWaiting()?.length ?? 0;
  const open = useOpenSent()?.length ?? 0;
  const counts: Readonly<Record<Tab, number>> = { toReturn: waiting, notes: open, owed: 0, register: 0 };
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
              {t(`tab.${each}`)}
              {counts[each] > 0 ? <span className={classes.count}>{counts[each]}</span> : null}
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
        <Tabs.Panel value="register">
          <Register />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
