import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../shared/calendar.ts';
import type { RecordType } from '../../../shared/compliance/compliance.ts';
import { useKeys } from '../../frame/keys.ts';
import type { TypedRecord } from '../../ledger/compliance-records.ts';
import { FormFoot } from '../../parts/FormFoot.tsx';
import { useFocusFirst } from '../../parts/use-focus-first.ts';
import { useChange } from '../settings/use-change.ts';
import { keyOfEntering, useBegunRecords } from './begun-records.ts';
import classes from './Compliance.module.css';
import { RecordField } from './RecordField.tsx';
import { isLeftOut, readFields } from './read-fields.ts';
import {
  commandOf,
  type FieldName,
  type HangsOn,
  recordFieldsOf,
  type Values,
  valuesOf,
} from './record-form.ts';

/** What is entered: a kind of record, what it hangs on, and the record it corrects or is begun from. */
export type Entering = Readonly<{
  type: RecordType;
  on: HangsOn;
  /** Takes its place. */
  replaces: TypedRecord | null;
  /** Begins with its facts, and is a new one: the same scale checked again. */
  like: TypedRecord | null;
  title: string;
}>;

type Props = Entering & {
  readonly today: CalendarDate;
  readonly onDone: () => void;
  readonly onBack: () => void;
};

/** One dated record: what was typed stays when it is refused. */
export function RecordForm({ today, onDone, onBack, ...entering }: Props) {
  const { type, on, replaces, like, title } = entering;
  const { t } = useTranslation('compliance');
  const records = useBegunRecords();
  const key = keyOfEntering(entering);
  const before = records.forms.get(key);
  const { attempt } = useChange();
  const form = useFocusFirst<HTMLFormElement>();
  const [values, setValues] = useState<Values>(() =>
    before && 'entering' in before ? before.values : begun(type, today, replaces, like),
  );
  const change = (some: Partial<Values>): void => {
    const next = { ...values, ...some };
    setValues(next);
    records.keep(key, { entering, values: next });
  };
  const [wrong, setWrong] = useState<Readonly<{ field: FieldName; text: string }> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const fields = recordFieldsOf[type].filter(({ name }) => !isLeftOut(name, values));

  const send = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    if (busy) return;
    const read = readFields(type, values, today);
    setProblem(null);
    setWrong(read.ok ? null : { field: read.field, text: t(`wrong.${read.wrong}`) });
    if (!read.ok) {
      const at = fields.findIndex(({ name }) => name === read.field);
      form.current
        ?.querySelectorAll<HTMLElement>(`.${classes.field}`)
        [at]?.querySelector<HTMLElement>('input, select, textarea')
        ?.focus();
      return;
    }
    setBusy(true);
    const refused = await attempt(
      (desk, base) =>
        desk.keepRecord({
          ...base,
          replaces: replaces?.data.record ?? null,
          record: commandOf(type, read.fields, on),
        }),
      false,
    );
    setBusy(false);
    if (refused === null) {
      records.drop(key);
      onDone();
    } else setProblem(refused.refusal === null ? t('lost') : refused.sentence);
  };
  useKeys([
    { key: 'Ctrl+Enter', label: t('save'), run: () => void send(), off: busy },
    { key: 'Esc', label: t('back'), run: onBack },
  ]);
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      autoComplete="off"
      aria-label={title}
      onSubmit={(event) => void send(event)}
    >
      <h3>{title}</h3>
      <div className={classes.fields}>
        {fields.map((spec) => (
          <div key={spec.name} className={classes.field}>
            <RecordField
              spec={spec}
              values={values}
              onChange={change}
              error={wrong?.field === spec.name ? wrong.text : null}
            />
          </div>
        ))}
      </div>
      <FormFoot problem={problem} submit={t('save')} busy={busy}>
        {before ? <p className={classes.soft}>{t('unsaved.kept')}</p> : null}
      </FormFoot>
    </form>
  );
}

/** A check of the same scale keeps what the scale is, and asks anew what was seen. */
function begun(
  type: RecordType,
  today: CalendarDate,
  replaces: TypedRecord | null,
  like: TypedRecord | null,
): Values {
  if (!like) return valuesOf(type, today, replaces);
  const { scale, fair, reference, tolerance, checker, body, verifiedUntil } = valuesOf(type, today, like);
  const kept = { scale, fair, reference, tolerance, checker, body, verifiedUntil };
  const said = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
  return { ...valuesOf(type, today, null), ...said };
}
