import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { dateIn, daysAfter } from '../../../shared/calendar.ts';
import { type Advance, unclaimed } from '../../../shared/claims/advances.ts';
import { isInForce } from '../../../shared/store/parties.ts';
import { dateFromText } from '../../../shared/typed-date.ts';
import { useZone } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { useParties } from '../../ledger/parties.ts';
import type { LedgerRow } from '../../ledger/queries.ts';
import { ChoiceRow } from '../../parts/ChoiceRow.tsx';
import { FormFoot } from '../../parts/FormFoot.tsx';
import { money } from '../../parts/format.ts';
import { useFocusFirst } from '../../parts/use-focus-first.ts';
import { useChange } from '../settings/use-change.ts';
import classes from './Claims.module.css';
import { rememberAccount, rememberedAccount } from './remembered-account.ts';
import { useAnswererName } from './use-answerer-name.ts';

type Props = {
  /** Complaints that have advances nobody has claimed. */
  readonly rows: readonly LedgerRow[];
  readonly onClose: () => void;
  readonly onMade: (claim: number) => void;
};
type Waiting = Readonly<{ about: string; number: string; goods: string; advance: Advance }>;

const usualDays = 30;
const mostLines = 39;
const lineKey = ({ about, advance }: Waiting): string => `${about}/${advance.advance}`;

/** One claim for advances of several complaints on one party: all that wait for one are ticked to begin with. */
export function MakeClaim({ rows, onClose, onMade }: Props) {
  const { t } = useTranslation(['claims', 'common']);
  const { attempt } = useChange();
  const parties = useParties();
  const within = useFocusFirst<HTMLFormElement>();
  const today = dateIn(Date.now(), useZone());
  const [problem, setProblem] = useState<string | null>(null);
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const waiting = rows.flatMap(({ id, number, state, secrets }): readonly Waiting[] =>
    state.advances
      .filter((one) => unclaimed(one) > 0)
      .map((advance) => ({ about: id, number, goods: secrets?.goods.join(t('and')) ?? '…', advance })),
  );
  const nameOf = useAnswererName(waiting.map(({ advance }) => advance));
  /** Advances of one party are claimed together; of whom no register tells, those that bear the same name. */
  const owerOf = (advance: Advance): string =>
    `${advance.responsible}/${advance.party ?? `“${nameOf(advance)}`}`;
  const owers = [...new Set(waiting.map(({ advance }) => owerOf(advance)))];
  const [chosen, setChosen] = useState<string | null>(null);
  const ower = owers.find((one) => one === chosen) ?? owers[0] ?? '';
  const own = waiting.filter(({ advance }) => owerOf(advance) === ower);
  const wanted = own.filter((one) => !off.has(lineKey(one)));
  const ticked = wanted.slice(0, mostLines);
  const fen = ticked.reduce((sum, { advance }) => sum + unclaimed(advance), 0);
  const known = parties?.find(({ party }) => party === own[0]?.advance.party) ?? null;
  const { register, handleSubmit, formState } = useForm({
    defaultValues: {
      name: '',
      due: daysAfter(today, usualDays),
      contract: '',
      account: rememberedAccount(),
      note: '',
    },
  });
  const { errors } = formState;
  const [first] = own;
  /** One who is in no register was named with the advance; nothing where that cannot be read. */
  const named = first?.advance.party === null ? nameOf(first.advance) : '';
  const calledBefore = first && named !== t(`code.responsible.${first.advance.responsible}`) ? named : '';
  const contract = known === null ? 'none' : isInForce(known, today) ? 'in-force' : 'ended';
  const send = handleSubmit(async (typed) => {
    if (!first || ticked.length === 0) return;
    rememberAccount(typed.account.trim());
    let made: number | null = null;
    const refused = await attempt(async (desk, base) => {
      const outcome = await desk.makeClaim({
        ...base,
        responsible: first.advance.responsible,
        party: first.advance.party,
        contract,
        due: dateFromText(typed.due, today) ?? today,
        name: known ? '' : typed.name.trim() || calledBefore,
        contractNumber: typed.contract.trim() || (known?.words.contract ?? ''),
        account: typed.account.trim(),
        note: typed.note.trim(),
        mark: null,
        lines: ticked.map(({ about, advance }) => ({
          about,
          advance: advance.advance,
          amount: unclaimed(advance),
        })),
      });
      if (outcome.ok) made = outcome.value.claim;
      return outcome;
    }, false);
    setProblem(refused?.sentence ?? null);
    if (made !== null) onMade(made);
  });
  const busy = formState.isSubmitting;
  const submit = t('sealClaim', { amount: money(fen) });
  useKeys([
    { key: 'Ctrl+Enter', label: t('make'), run: () => void send(), off: busy || ticked.length === 0 },
    { key: 'Esc', label: t('common:cancel'), run: onClose },
  ]);
  return (
    <aside className={classes.view} aria-label={t('make')}>
      <form ref={within} className={classes.form} noValidate autoComplete="off" onSubmit={send}>
        <h3>{t('make')}</h3>
        <ChoiceRow
          label={t('makeFor')}
          choices={owers.map((value) => ({ value, label: labelOf(value) }))}
          value={ower}
          onChange={setChosen}
        />
        {own.map((one) => (
          <Checkbox
            key={lineKey(one)}
            label={`${one.number} · ${one.goods} · ${money(unclaimed(one.advance))}`}
            checked={!off.has(lineKey(one))}
            onChange={(event) => {
              const next = new Set(off);
              if (event.currentTarget.checked) next.delete(lineKey(one));
              else next.add(lineKey(one));
              setOff(next);
            }}
          />
        ))}
        {wanted.length > mostLines ? <p role="status">{t('mostLines', { count: mostLines })}</p> : null}
        {known ? null : (
          <TextInput
            label={t('partyLabel')}
            maxLength={80}
            placeholder={calledBefore}
            {...register('name', {
              validate: (name) =>
                known !== null || calledBefore !== '' || name.trim() !== '' || t('chooseParty'),
            })}
            error={errors.name?.message}
          />
        )}
        <TextInput
          label={t('due')}
          {...register('due', {
            validate: (text) => (dateFromText(text, today) ?? '') >= today || t('dueWrong'),
          })}
          error={errors.due?.message}
        />
        {known ? (
          <TextInput
            label={t('contract')}
            description={t('contractStands', { state: t(`code.contract.${contract}`) })}
            maxLength={80}
            placeholder={known.words.contract}
            {...register('contract')}
          />
        ) : null}
        <TextInput label={t('account')} maxLength={200} {...register('account')} />
        <Textarea label={t('note')} maxLength={2000} autosize minRows={2} {...register('note')} />
        <FormFoot problem={problem} submit={submit} busy={busy} off={ticked.length === 0}>
          <Button variant="subtle" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </FormFoot>
      </form>
    </aside>
  );

  function labelOf(key: string): string {
    const first = waiting.find(({ advance }) => owerOf(advance) === key)?.advance;
    if (!first) return '';
    return first.party === null ? t('unregistered', { name: nameOf(first) }) : nameOf(first);
  }
}
