import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useStanding, useZone } from '../../app-context.ts';
import { day } from '../../parts/format.ts';
import { AddPerson } from './AddPerson.tsx';
import { ChangePerson } from './ChangePerson.tsx';
import { NewRecoveryCode } from './NewRecoveryCode.tsx';
import { SavedNote } from './SavedNote.tsx';
import classes from './Settings.module.css';
import { useChange } from './use-change.ts';

/** Who works here and who has left; nobody is ever taken off the list, old entries need their names. */
export function PeopleTab({ owner }: { readonly owner: boolean }) {
  const { t } = useTranslation(['settings', 'common', 'domain']);
  const { operator: me, role } = useSession();
  const zone = useZone();
  const { people } = useStanding().status;
  const { saved, change } = useChange();
  const [open, setOpen] = useState<string | 'new' | null>(null);
  const opened = people.find((person) => person.operator === open);
  const close = (): void => setOpen(null);

  return (
    <>
      <SavedNote shown={saved && open === null} />
      <table className={classes.people}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('role')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('since')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.operator} className={person.active ? undefined : classes.gone}>
              <th scope="row">
                {person.operator === me ? t('namedYou', { name: person.name }) : person.name}
              </th>
              <td>{t(`domain:role.${person.role}`)}</td>
              <td>{person.active ? t('working') : t('left')}</td>
              <td className="number">{day(person.since, zone)}</td>
              <td>
                {owner || (role === 'department-head' && person.role === 'clerk' && person.active) ? (
                  <Button
                    variant="default"
                    aria-label={t('changePerson', { name: person.name })}
                    onClick={() => setOpen(person.operator)}
                  >
                    {t('common:change')}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {opened ? (
        <ChangePerson key={opened.operator} person={opened} owner={owner} change={change} onClose={close} />
      ) : null}
      {open === 'new' ? <AddPerson change={change} onClose={close} /> : null}
      {owner && open === null ? (
        <p>
          <Button variant="light" onClick={() => setOpen('new')}>
            {t('addPerson')}
          </Button>
        </p>
      ) : null}
      {owner && open === null ? <NewRecoveryCode change={change} /> : null}
    </>
  );
}
