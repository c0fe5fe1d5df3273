import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '../../../shared/calendar.ts';
import { isInForce } from '../../../shared/store/parties.ts';
import { useSession, useZone } from '../../app-context.ts';
import { type RegisteredParty, useParties } from '../../ledger/parties.ts';
import { tierOf } from '../../session.ts';
import { SavedNote } from '../settings/SavedNote.tsx';
import { useChange } from '../settings/use-change.ts';
import { matching } from './PartyField.tsx';
import { PartyForm } from './PartyForm.tsx';
import { PartyVersions } from './PartyVersions.tsx';
import classes from './Suppliers.module.css';
import { useOwing } from './use-lines.ts';

/** Who delivers and who sells here, and who did: nobody is taken off the list (C4). Heads keep it, everyone reads it. */
export function Register() {
  const { t } = useTranslation(['suppliers', 'common']);
  const keeps = (tierOf(useSession().role) ?? 0) >= 2;
  const today = dateIn(Date.now(), useZone());
  const parties = useParties();
  const owing = useOwing();
  const { saved, change } = useChange();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  if (parties === undefined) return <p className="starting">{t('common:loading')}</p>;
  const opened = parties.find((one) => one.party === open);
  const close = (): void => setOpen(null);
  const shown = matching(parties, typed, today, owing);
  return (
    <div className={opened || open === 'new' ? classes.besides : undefined}>
      <div className={classes.scroll}>
        <SavedNote shown={saved && open === null} />
        <div className={classes.over}>
          <TextInput
            aria-label={t('findParty')}
            placeholder={t('findParty')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {keeps ? (
            <Button variant="light" onClick={() => setOpen('new')}>
              {t('addParty')}
            </Button>
          ) : (
            <p className={classes.soft}>{t('onlyHeads')}</p>
          )}
        </div>
        {parties.length === 0 ? (
          <div className={classes.empty}>
            <p className={classes.emptyTitle}>{t('registerEmpty')}</p>
            <p>{t('registerEmptyMore')}</p>
          </div>
        ) : (
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('kindLabel')}</th>
                <th scope="col">{t('contract')}</th>
                <th scope="col">{t('validity')}</th>
                <th scope="col">{t('state')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {shown.map((party) => (
                <tr key={party.party} data-gone={!isInForce(party, today) || undefined}>
                  <th scope="row">{party.words.name || party.party}</th>
                  <td>{t(`kind.${party.kind}`)}</td>
                  <td className={classes.softCell}>{party.words.contract || '—'}</td>
                  <td className="number">{validity(party)}</td>
                  <td>
                    {t(`standing.${standingOf(party, today)}`)}
                    {owing.has(party.party) ? ` · ${t('owing')}` : ''}
                  </td>
                  <td>
                    <Button
                      variant="default"
                      aria-label={t('openParty', { name: party.words.name })}
                      onClick={() => setOpen(party.party)}
                    >
                      {t(keeps ? 'common:change' : 'look')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {opened || open === 'new' ? (
        <aside className={classes.paper} key={open}>
          <PartyForm party={opened ?? null} keeps={keeps} change={change} onClose={close} />
          {opened ? <PartyVersions party={opened} /> : null}
        </aside>
      ) : null}
    </div>
  );
}

export function validity({ from, to }: Pick<RegisteredParty, 'from' | 'to'>): string {
  return from === null && to === null ? '—' : `${from ?? '…'} – ${to ?? '…'}`;
}

function standingOf(party: RegisteredParty, today: string): 'inForce' | 'ended' | 'over' | 'notYet' {
  if (party.ended !== null && party.ended <= today) return 'ended';
  if (party.to !== null && party.to < today) return 'over';
  return party.from !== null && party.from > today ? 'notYet' : 'inForce';
}
