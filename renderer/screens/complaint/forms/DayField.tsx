import { TextInput } from '@mantine/core';
import { type Control, type FieldValues, type Path, useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../../shared/calendar.ts';
import { dateFromText } from '../../../../shared/typed-date.ts';

type Props<Values extends FieldValues> = {
  readonly control: Control<Values>;
  readonly name: Path<Values>;
  readonly label: string;
  readonly today: CalendarDate;
  /** Not before this day, where something came first. */
  readonly notBefore?: CalendarDate;
};

/** A day that has come, as it is typed; empty is today. */
export function DayField<Values extends FieldValues>(props: Props<Values>) {
  const { control, name, label, today, notBefore } = props;
  const { t } = useTranslation('origin');
  const { field, fieldState } = useController({
    control,
    name,
    rules: {
      validate: (typed: string) => {
        const day = typedDay(typed, today);
        if (day === null) return t('wrong.date');
        if (day > today) return t('wrong.day-to-come');
        return notBefore === undefined || day >= notBefore || t('wrong.reply', { day: notBefore });
      },
    },
  });
  return <TextInput label={label} placeholder={today} {...field} error={fieldState.error?.message} />;
}

/** What was typed as a day; null when it is none. */
export function typedDay(typed: string, today: CalendarDate): CalendarDate | null {
  return typed.trim() === '' ? today : dateFromText(typed, today);
}
