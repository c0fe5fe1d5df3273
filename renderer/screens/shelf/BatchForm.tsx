import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { destroyReasons } from '../../../shared/codes.ts';
import type { Around } from '../../../shared/goods/shelf.ts';
import { useNameOf, useSession, useStanding } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import type { ShelfRow } from '../../ledger/goods-queries.ts';
import { LabelPaperFields } from '../../printing/LabelPaperFields.tsx';
import { useLabelPaper } from '../../printing/use-label-paper.ts';
import { ChoiceField } from '../complaint/fields.tsx';
import classes from './Shelf.module.css';
import {
  commandsFor,
  copiesOf,
  isPossible,
  type ShelfAction,
  type ShelfValues,
  shelfActions,
} from './shelf-actions.ts';
import { useGoodsBatch } from './use-goods-batch.ts';
import { useRowPapers } from './use-row-papers.ts';

type Values = Omit<ShelfValues, 'size'> & { action: ShelfAction | '' };
const outside = '-outside';

type Props = {
  readonly rows: readonly ShelfRow[];
  readonly around: Around;
  /** What this group waits for most. */
  readonly likely: ShelfAction | null;
  readonly onDone: (said: string) => void;
};

/** One thing done with all the chosen lines: sealed together or not at all. */
export function BatchForm({ rows, around, likely, onDone }: Props) {
  const { t } = useTranslation(['shelf', 'domain', 'common', 'complaint']);
  const nameOf = useNameOf();
  const { operator } = useSession();
  const { people } = useStanding().status;
  const { seal, busy, problem } = useGoodsBatch();
  const papers = useRowPapers();
  const possible = shelfActions.filter((one) => rows.every((row) => isPossible(one, row, around)));
  const offered = shelfActions.filter((one) => rows.some((row) => isPossible(one, row, around)));
  const form = useForm<Values>({
    defaultValues: {
      action: likely && possible.includes(likely) ? likely : '',
      witness: '',
      outsideWitness: '',
      reason: '',
      note: '',
      place: '',
    },
  });
  const choice = useLabelPaper();
  const { size, medium } = choice.paper;
  const { register, control, watch, handleSubmit, formState } = form;
  const [action, witness, reason] = watch(['action', 'witness', 'reason']);
  const chosen = action !== '' && possible.includes(action) ? action : null;
  const ofLabels = chosen === 'label' || chosen === 'return-tag';
  // Where the sheet begins is said by the desk; until it has, nothing goes onto one.
  const waiting = ofLabels && medium === 'sheet' && choice.kept === null;
  const others = people.filter((one) => one.active && one.operator !== operator && one.role !== 'inspector');

  const submit = handleSubmit(async (typed) => {
    if (!chosen || waiting) return;
    const stranger = typed.witness === outside;
    const values = { ...typed, size, outsideWitness: stranger ? typed.outsideWitness : '' };
    const sealed = await seal(
      rows.map((row) => ({
        about: row.about,
        number: row.number,
        commands: commandsFor(chosen, row, values),
      })),
    );
    if (!sealed) return;
    if (chosen === 'label' || chosen === 'return-tag') {
      choice.keep();
      papers(chosen, rows, sealed, choice);
    }
    onDone(t(`done.${chosen}`, { count: rows.length }));
  });
  useKeys([{ key: 'Ctrl+Enter', label: t('record'), run: () => void submit() }]);

  return (
    <form className={classes.form} onSubmit={submit} noValidate autoComplete="off">
      <h2>{t('chosen', { count: rows.length })}</h2>
      <ChoiceField
        control={control}
        name="action"
        label={t('what')}
        choices={offered.map((value) => ({
          value,
          label: t(`action.${value}`),
          off: !possible.includes(value),
        }))}
      />
      {offered.length > possible.length ? <p className={classes.soft}>{t('notForAll')}</p> : null}
      {ofLabels ? (
        <LabelPaperFields choice={choice} labels={rows.reduce((sum, row) => sum + copiesOf(row), 0)} />
      ) : null}
      {chosen === 'destroy' ? (
        <>
          <ChoiceField
            control={control}
            name="reason"
            label={t('destroyReason')}
            choices={destroyReasons.map((value) => ({ value, label: t(`domain:destroyReason.${value}`) }))}
          />
          {reason === 'other' ? (
            <TextInput
              label={t('destroyReasonWords')}
              maxLength={2000}
              {...register('note', { required: t('common:required') })}
              error={formState.errors.note?.message}
            />
          ) : null}
          <NativeSelect
            label={t('complaint:form.witness')}
            data={[
              { value: '', label: '—' },
              ...others.map((one) => ({ value: one.operator, label: nameOf(one.operator) })),
              { value: outside, label: t('complaint:form.outside') },
            ]}
            {...register('witness', { required: t('complaint:form.choose') })}
            error={formState.errors.witness?.message}
          />
          {witness === outside ? (
            <TextInput
              label={t('complaint:form.outsideName')}
              maxLength={60}
              {...register('outsideWitness', { required: t('common:required') })}
              error={formState.errors.outsideWitness?.message}
            />
          ) : null}
        </>
      ) : null}
      {chosen === 'place' ? (
        <TextInput label={t('place')} description={t('placeMore')} maxLength={40} {...register('place')} />
      ) : null}
      {chosen ? (
        <>
          <p className={classes.problem} role="alert">
            {problem}
          </p>
          <Button type="submit" size="lg" className={classes.submit} loading={busy} disabled={waiting}>
            <span>
              {t(`submit.${chosen}`, { count: rows.length })} <kbd>Ctrl+Enter</kbd>
            </span>
          </Button>
        </>
      ) : (
        <Button disabled size="lg">
          {t('chooseAction')}
        </Button>
      )}
    </form>
  );
}
