import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tierOfRole } from '../../../shared/complaint/tiers.ts';
import { isRunning } from '../../../shared/store/deputies.ts';
import { type DeputyTier, deputyTiers } from '../../../shared/store/duty-events.ts';
import type { StoreState } from '../../../shared/store/state.ts';
import { dateFromText } from '../../../shared/typed-date.ts';
import { useNameOf, useSession, useZone } from '../../app-context.ts';
import { day } from '../../parts/format.ts';
import { useNow } from '../../parts/use-now.ts';
import classes from './Duty.module.css';
import sheet from './Settings.module.css';
import type { useChange } from './use-change.ts';

const roleOf = { 2: 'department-head', 3: 'enterprise-head' } as const;

type Props = { readonly store: StoreState; readonly change: ReturnType<typeof useChange>['change'] };

/** Who stands in now and later, and the way to name one more or to end one early (T3). */
export function Deputies({ store, change }: Props) {
  const { t } = useTranslation(['duty', 'domain']);
  const own = tierOfRole(useSession().role);
  const nameOf = useNameOf();
  const now = useNow(60_000);
  const [problem, setProblem] = useState<string | null>(null);
  const left = store.deputies.filter((one) => one.ended === null && one.to >= day(now, one.zone));
  const end = async (deputyship: number): Promise<void> =>
    setProblem(
      await change((desk, base, pin) => desk.endDeputy({ ...base, deputyship, ...(pin && { pin }) })),
    );
  return (
    <section className={classes.deputies}>
      <h2>{t('deputies.title')}</h2>
      <p className={classes.hint}>{t('deputies.hint')}</p>
      {left.length === 0 ? <p>{t('deputies.none')}</p> : null}
      {left.length > 0 ? (
        <table className={sheet.people}>
          <thead>
            <tr>
              <th scope="col">{t('deputies.who')}</th>
              <th scope="col">{t('deputies.as')}</th>
              <th scope="col">{t('deputies.from')}</th>
              <th scope="col">{t('deputies.to')}</th>
              <th scope="col">{t('deputies.state')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {left.map(({ deputyship, deputy, tier, from, to, ...one }) => (
              <tr key={deputyship}>
                <th scope="row">{nameOf(deputy)}</th>
                <td>
                  {t(`domain:role.${roleOf[tier]}`)} · {t(`domain:tier.${tier}`)}
                </td>
                <td className="number">{from}</td>
                <td className="number">{to}</td>
                <td>
                  {t(
                    isRunning({ deputyship, deputy, tier, from, to, ...one }, now)
                      ? 'deputies.running'
                      : 'deputies.coming',
                  )}
                </td>
                <td>
                  {own >= tier ? (
                    <Button
                      variant="default"
                      aria-label={t('deputies.endOf', { name: nameOf(deputy) })}
                      onClick={() => void end(deputyship)}
                    >
                      {t('deputies.end')}
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <p className={sheet.problem} role="alert">
        {problem}
      </p>
      {own >= 2 ? <NameDeputy key={store.deputies.length} store={store} own={own} change={change} /> : null}
    </section>
  );
}

function NameDeputy({ store, own, change }: Props & { readonly own: number }) {
  const { t } = useTranslation(['duty', 'domain']);
  const nameOf = useNameOf();
  const today = day(useNow(60_000), useZone());
  const tiers = deputyTiers.filter((tier) => tier <= own).toReversed();
  const [tier, setTier] = useState<DeputyTier>(tiers[0] ?? 2);
  const [deputy, setDeputy] = useState('');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(today);
  const [problem, setProblem] = useState<string | null>(null);
  const below = Object.values(store.operators).filter(
    ({ active, role }) => active && tierOfRole(role) > 0 && tierOfRole(role) < tier,
  );
  const able = below.toSorted((one, other) => tierOfRole(other.role) - tierOfRole(one.role));
  const name = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const [begins, ends] = [dateFromText(from, today), dateFromText(to, today)];
    if (!able.some((one) => one.id === deputy)) return setProblem(t('deputies.choose'));
    if (!begins || !ends) return setProblem(t('deputies.badDate'));
    const asked = { deputy, tier, from: begins, to: ends };
    setProblem(
      await change((desk, base, pin) => desk.nameDeputy({ ...base, ...asked, ...(pin && { pin }) })),
    );
  };
  return (
    <form autoComplete="off" className={classes.naming} onSubmit={(event) => void name(event)} noValidate>
      <NativeSelect
        label={t('deputies.as')}
        value={String(tier)}
        data={tiers.map((one) => ({ value: String(one), label: t(`domain:role.${roleOf[one]}`) }))}
        onChange={(event) => setTier(event.currentTarget.value === '3' ? 3 : 2)}
      />
      <NativeSelect
        label={t('deputies.who')}
        value={deputy}
        data={[
          { value: '', label: '—' },
          ...able.map(({ id, role }) => ({
            value: id,
            label: `${nameOf(id)} · ${t(`domain:role.${role}`)}`,
          })),
        ]}
        onChange={(event) => setDeputy(event.currentTarget.value)}
      />
      <TextInput
        label={t('deputies.from')}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput label={t('deputies.to')} value={to} onChange={(event) => setTo(event.currentTarget.value)} />
      <Button type="submit">{t('deputies.name')}</Button>
      <p className={sheet.problem} role="alert">
        {problem}
      </p>
    </form>
  );
}
