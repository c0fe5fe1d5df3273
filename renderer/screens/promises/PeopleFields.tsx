import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { tiers } from '../../../shared/codes.ts';
import { tierOfRole } from '../../../shared/complaint/tiers.ts';
import type { StoreState } from '../../../shared/store/state.ts';
import { useNameOf } from '../../app-context.ts';
import classes from './Promises.module.css';
import { oneMore, type TypedPerson } from './terms-form.ts';

type Props = {
  readonly operators: StoreState['operators'];
  readonly rows: readonly TypedPerson[];
  readonly onChange: (rows: readonly TypedPerson[]) => void;
};

/** Who stands for each tier on its poster, with the phone that consumers call. */
export function PeopleFields({ operators, rows, onChange }: Props) {
  const { t } = useTranslation(['wall', 'domain']);
  const nameOf = useNameOf();
  const change = (at: number, to: Partial<TypedPerson>): void =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...to } : row)));
  return (
    <fieldset className={classes.people}>
      <legend>{t('people.title')}</legend>
      {tiers.map((tier) => {
        const more = oneMore(rows, tier);
        const able = Object.values(operators)
          .filter(({ active, role }) => active && tierOfRole(role) >= tier)
          .toSorted((one, other) => tierOfRole(one.role) - tierOfRole(other.role));
        return (
          <Fragment key={tier}>
            {rows.map((row, at) =>
              row.tier === tier ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the poster
                <div key={at} className={classes.person}>
                  <span className={classes.tierName}>
                    {rows.findIndex((one) => one.tier === tier) === at ? t(`domain:tier.${tier}`) : ''}
                  </span>
                  <NativeSelect
                    aria-label={t('people.whoAt', { tier: t(`domain:tier.${tier}`) })}
                    value={row.operator}
                    data={[
                      { value: '', label: t('people.nobody') },
                      ...able.map(({ id }) => ({ value: id, label: nameOf(id) })),
                    ]}
                    onChange={(event) => change(at, { operator: event.currentTarget.value })}
                  />
                  <TextInput
                    aria-label={t('people.phoneOf', { tier: t(`domain:tier.${tier}`) })}
                    placeholder={t('people.phone')}
                    maxLength={40}
                    value={row.phone}
                    onChange={(event) => change(at, { phone: event.currentTarget.value })}
                  />
                </div>
              ) : null,
            )}
            {more ? (
              <Button
                variant="subtle"
                size="compact-md"
                className={classes.more ?? ''}
                onClick={() => onChange(more)}
              >
                {t('people.more', { tier: t(`domain:tier.${tier}`) })}
              </Button>
            ) : null}
          </Fragment>
        );
      })}
      <p className={classes.soft}>{t('people.hint')}</p>
    </fieldset>
  );
}
