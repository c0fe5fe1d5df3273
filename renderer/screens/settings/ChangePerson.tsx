import { Button, NativeSelect, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from '../../../shared/contract-replies.ts';
import { useKeys } from '../../frame/keys.ts';
import { PinField } from '../../parts/PinField.tsx';
import { useFocusFirst } from '../../parts/use-focus-first.ts';
import { Leaving } from './Leaving.tsx';
import { pinFault } from './pin-rules.ts';
import classes from './Settings.module.css';
import { staffRoles } from './staff-roles.ts';
import type { useChange } from './use-change.ts';

type Props = {
  readonly person: Status['people'][number];
  /** The enterprise head changes everything; a department head only gives a clerk a new PIN. */
  readonly owner: boolean;
  readonly change: ReturnType<typeof useChange>['change'];
  readonly onClose: () => void;
};

/** Another role, a new PIN, gone or back: each its own entry, on the own PIN of whoever changes it. */
export function ChangePerson({ person, owner, change, onClose }: Props) {
  const { t } = useTranslation(['settings', 'common', 'domain']);
  const { operator } = person;
  const current = staffRoles.find((each) => each === person.role) ?? 'clerk';
  const [role, setRole] = useState(current);
  const [pin, setPin] = useState('');
  const within = useFocusFirst<HTMLFormElement>();
  const [problem, setProblem] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const back = (): void => (leaving ? setLeaving(false) : onClose());
  useKeys([{ key: 'Esc', label: t('common:cancel'), run: back }]);

  const ended = (refused: string | null): void => {
    setProblem(refused);
    if (refused === null) onClose();
  };
  const set = async (active: boolean, given?: string): Promise<void> =>
    ended(
      await change((desk, base, ownPin) =>
        desk.changeOperator({
          ...base,
          ...{ operator, role, active },
          ...(given && { pin: given }),
          ...(ownPin && { ownPin }),
        }),
      ),
    );
  const replacePin = async (): Promise<void> =>
    ended(
      await change((desk, base, ownPin) =>
        desk.changePin({ ...base, operator, pin, ...(ownPin && { ownPin }) }),
      ),
    );
  const withGoodPin = (then: () => Promise<void>) => (): void => {
    const fault = pinFault(pin, pin);
    if (fault) setProblem(t(fault));
    else void then();
  };

  if (leaving)
    return (
      <section className={classes.edit}>
        <Leaving person={person} onLeave={() => void set(false)} onBack={() => setLeaving(false)} />
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      </section>
    );
  return (
    <form
      autoComplete="off"
      ref={within}
      className={classes.edit}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (owner && role !== current) void set(person.active);
      }}
    >
      <Title order={2}>{person.name}</Title>
      <div className={classes.pair}>
        {owner ? (
          <NativeSelect
            label={t('role')}
            value={role}
            data={staffRoles.map((each) => ({ value: each, label: t(`domain:role.${each}`) }))}
            onChange={(event) =>
              setRole(staffRoles.find((each) => each === event.currentTarget.value) ?? role)
            }
          />
        ) : null}
        <PinField label={t('newPin')} value={pin} onChange={setPin} />
      </div>
      <p className={classes.hint}>{person.active ? t('givenHint') : t('backHint')}</p>
      <p className={classes.problem} role="alert">
        {problem}
      </p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        {owner && person.active ? (
          <Button variant="default" onClick={() => setLeaving(true)}>
            {t('setLeft')}
          </Button>
        ) : null}
        {owner && !person.active ? (
          <Button variant="default" disabled={pin === ''} onClick={withGoodPin(() => set(true, pin))}>
            {t('setBack')}
          </Button>
        ) : null}
        {person.active ? (
          <Button variant="default" disabled={pin === ''} onClick={withGoodPin(replacePin)}>
            {t('setPin')}
          </Button>
        ) : null}
        {owner && person.active ? (
          <Button type="submit" disabled={role === current}>
            {t('common:save')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
