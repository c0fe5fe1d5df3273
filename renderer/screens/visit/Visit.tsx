import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hexToBytes } from '../../../shared/bytes.ts';
import { shortRoot } from '../../../shared/ledger/checkpoint.ts';
import { useKeys } from '../../frame/keys.ts';
import { useVisits } from '../../ledger/visits.ts';
import { Findings } from './Findings.tsx';
import { Samples } from './Samples.tsx';
import { SignVisit } from './SignVisit.tsx';
import classes from './Visit.module.css';
import { VisitPapers } from './VisitPapers.tsx';

const tabs = ['samples', 'findings', 'sign', 'papers'] as const;
type Tab = (typeof tabs)[number];
const submits = { samples: 'draw.submit', findings: 'finding.submit', sign: 'sign.submit' } as const;
/** Where the inspector was before opening a complaint of a sample, so that coming back goes on there. */
let last: Tab = 'samples';

/** Where an inspector who was let in works: samples, findings, signing, and the papers to take away (D5). */
export function Visit() {
  const { t } = useTranslation(['visit', 'common']);
  const [tab, setTab] = useState<Tab>(last);
  const visits = useVisits();
  const visit = visits?.find(({ closedAt }) => closedAt === null);
  const over = visit?.signed !== null;
  useKeys(
    over || tab === 'papers'
      ? []
      : [
          {
            key: 'Ctrl+Enter',
            label: t(submits[tab]),
            run: () => document.activeElement?.closest('form')?.requestSubmit(),
          },
        ],
  );
  const turn = (to: string | null): void => {
    last = tabs.find((each) => each === to) ?? 'samples';
    setTab(last);
  };
  if (!visits) return <p className="starting">{t('common:loading')}</p>;
  if (!visit) return null;
  const findings = visit.findings.filter(({ withdrawn }) => !withdrawn).length;
  const counts: Readonly<Record<Tab, number>> = {
    samples: visit.samples.length,
    findings,
    sign: 0,
    papers: 0,
  };
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>
        {t('title')} {t('number', { number: visit.inspection })}
        <small>
          {t('shown', { count: visit.state.size, root: shortRoot(hexToBytes(visit.state.root)) })}
        </small>
      </h1>
      <Tabs value={tab} onChange={turn} keepMounted={false} className={classes.tabs ?? ''}>
        <Tabs.List>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`tab.${each}`)}
              {counts[each] > 0 ? <span className={classes.count}>{counts[each]}</span> : null}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="samples">
          <Samples visit={visit} />
        </Tabs.Panel>
        <Tabs.Panel value="findings">
          <Findings visit={visit} />
        </Tabs.Panel>
        <Tabs.Panel value="sign">
          <SignVisit visit={visit} onSigned={() => turn('papers')} />
        </Tabs.Panel>
        <Tabs.Panel value="papers">
          <VisitPapers visit={visit} />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
