import { useTranslation } from 'react-i18next';
import { useSession } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { tierOf } from '../../session.ts';
import { AuditLine } from './AuditLine.tsx';
import { ExportPart } from './ExportPart.tsx';
import classes from './Inspection.module.css';
import { VerifyPart } from './VerifyPart.tsx';
import { VisitPart } from './VisitPart.tsx';

/** What an inspector takes away, and how anyone checks it. */
export function Inspection() {
  const { t } = useTranslation('inspection');
  const tier = tierOf(useSession().role);
  useKeys([
    {
      key: 'Ctrl+Enter',
      label: t('keys.submit'),
      run: () => document.activeElement?.closest('form')?.requestSubmit(),
    },
  ]);
  return (
    <div className={classes.screen}>
      <h1 className="unseen">{t('title')}</h1>
      {tier !== null && tier >= 2 ? <ExportPart /> : null}
      {tier !== null && tier >= 2 ? <VisitPart /> : null}
      <VerifyPart />
      <AuditLine />
    </div>
  );
}
