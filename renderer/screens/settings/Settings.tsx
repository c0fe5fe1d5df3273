import { Tabs, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app-context.ts';
import { BackupTab } from '../backup/BackupTab.tsx';
import { ImportLedger } from '../import-ledger/ImportLedger.tsx';
import { KeepingTab } from '../retention/KeepingTab.tsx';
import { AuthorityTab } from './AuthorityTab.tsx';
import { CalendarTab } from './CalendarTab.tsx';
import { CounterNotices } from './CounterNotices.tsx';
import { DutyTab } from './DutyTab.tsx';
import { MyPinTab } from './MyPinTab.tsx';
import { PaperLanguage } from './PaperLanguage.tsx';
import { PeopleTab } from './PeopleTab.tsx';
import { PrintersTab } from './PrintersTab.tsx';
import { ProductList } from './products/ProductList.tsx';
import classes from './Settings.module.css';
import { StoreTab } from './StoreTab.tsx';
import { ScaleTab } from './scale/ScaleTab.tsx';
import { type Tab, tabs } from './tabs.ts';

/**
 * What the rules depend on: the store, its people, what each tier may decide. Only the enterprise head changes that;
 * one's own PIN everyone.
 */
export function Settings({ tab: first = 'store' }: { readonly tab?: Tab }) {
  const { t } = useTranslation(['settings', 'duty', 'retention', 'scale', 'backup']);
  const [tab, setTab] = useState<Tab>(first);
  const owner = useSession().role === 'enterprise-head';
  return (
    <div className={classes.page}>
      <Title order={1}>{t('title')}</Title>
      <p className={classes.hint}>{owner ? t('history') : t('onlyHead')}</p>
      <Tabs
        value={tab}
        onChange={(value) => setTab(tabs.find((each) => each === value) ?? 'store')}
        keepMounted={false}
        className={classes.sheet ?? ''}
      >
        <Tabs.List>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(
                each === 'calendar'
                  ? 'calendar.title'
                  : each === 'keeping'
                    ? 'retention:tab'
                    : each === 'duty'
                      ? 'duty:title'
                      : each === 'scale'
                        ? 'scale:tab'
                        : each === 'backup'
                          ? 'backup:tab'
                          : each,
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="store">
          <StoreTab owner={owner} />
        </Tabs.Panel>
        <Tabs.Panel value="calendar">
          <CalendarTab owner={owner} />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <PeopleTab owner={owner} />
        </Tabs.Panel>
        <Tabs.Panel value="duty">
          <DutyTab />
        </Tabs.Panel>
        <Tabs.Panel value="authority">
          <AuthorityTab owner={owner} />
        </Tabs.Panel>
        <Tabs.Panel value="products">
          <ProductList />
        </Tabs.Panel>
        <Tabs.Panel value="scale">
          <ScaleTab />
        </Tabs.Panel>
        <Tabs.Panel value="printers">
          <PrintersTab />
          <PaperLanguage />
          <CounterNotices />
        </Tabs.Panel>
        <Tabs.Panel value="keeping">
          <KeepingTab owner={owner} />
        </Tabs.Panel>
        <Tabs.Panel value="backup">
          <BackupTab owner={owner} />
        </Tabs.Panel>
        <Tabs.Panel value="import">
          <ImportLedger />
        </Tabs.Panel>
        <Tabs.Panel value="my-pin">
          <MyPinTab />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
