import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../../../shared/compliance/compliance.ts';
import { useNameOf } from '../../app-context.ts';
import type { TypedRecord } from '../../ledger/compliance-records.ts';
import classes from './Compliance.module.css';
import { useNextSteps } from './next-steps.ts';
import type { Entering } from './RecordForm.tsx';
import { useRecordWords } from './record-words.ts';

type Props = {
  readonly records: readonly TypedRecord[];
  /** The numbers of those that the desk still takes corrections of: of a scale its last checks alone (docs/decisions/0046). */
  readonly kept: ReadonlySet<number>;
  readonly types: readonly RecordType[];
  /** A head: may enter all kinds; whoever else serves a scale check. */
  readonly head: boolean;
  readonly onEnter: (entering: Entering) => void;
  readonly onWithdraw: (record: TypedRecord) => void;
};

/** The records of an article, the newest first; what was corrected or withdrawn stays, struck through (L2). */
export function RecordList({ records, kept, types, head, onEnter, onWithdraw }: Props) {
  const { t } = useTranslation('compliance');
  const nameOf = useNameOf();
  const say = useRecordWords();
  const nextSteps = useNextSteps(records);
  const own = records.filter(({ type }) => types.includes(type)).toReversed();
  if (own.length === 0) return <p className={classes.soft}>{t('noRecords')}</p>;
  const onOf = ({ type, data }: TypedRecord): Entering['on'] =>
    type === 'MendingPlanned' || type === 'MendingDone'
      ? { finding: data.finding }
      : type === 'SurveyStepTaken'
        ? { step: data.step, of: data.of }
        : {};
  return (
    <ol className={classes.records}>
      {own.map((record) => {
        const { type, data, seq, operator, replacedBy, withdrawn } = record;
        const stands = replacedBy === null && withdrawn === null;
        const open = stands && kept.has(data.record);
        const may = head || type === 'ScaleChecked';
        const number = data.record;
        return (
          <li key={number} data-gone={!stands || undefined}>
            <p className={classes.said}>
              <strong>{t('number', { record: number })}</strong> {say(record)}
            </p>
            <p className={classes.soft}>
              {t('by', { name: nameOf(operator), seq })}
              {replacedBy === null ? '' : ` · ${t('replaced', { record: replacedBy })}`}
              {withdrawn === null ? '' : ` · ${t('withdrawn', { note: withdrawn })}`}
            </p>
            {stands && !open ? <p className={classes.soft}>{t('closed')}</p> : null}
            {open ? (
              <div className={classes.actions}>
                {nextSteps(record)
                  .filter((next) => head || next.type === 'ScaleChecked')
                  .map((next) => (
                    <Button key={next.title} size="compact-md" onClick={() => onEnter(next)}>
                      {next.title}
                    </Button>
                  ))}
                {may ? (
                  <Button
                    size="compact-md"
                    variant="default"
                    onClick={() =>
                      onEnter({
                        type,
                        on: onOf(record),
                        replaces: record,
                        like: null,
                        title: t('correcting', { record: number, kind: t(`kind.${type}`) }),
                      })
                    }
                  >
                    {t('correct')}
                  </Button>
                ) : null}
                {head ? (
                  <Button size="compact-md" variant="default" onClick={() => onWithdraw(record)}>
                    {t('withdraw')}
                  </Button>
                ) : null}
              </div>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
