import { Button, NativeSelect, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from '../../../shared/contract.ts';
import { useKeys } from '../../frame/keys.ts';
import { PinField } from '../../parts/PinField.tsx';
import { useFocusFirst } from '../../parts/use-focus-first.ts';
import { pinFault } from './pin-rules.ts';
import classes from './Settings.module.css';
import { staffRoles } from './staff-roles.ts';
import type { useChange } from './use-change.ts';

type Props = {
  readonly person: Status['people'][number];
  readonly change: ReturnType<typeof useChange>['change'];
  readonly onClose: () => void;
};

/** Another role, a new PIN, or gone: each its own entry. */
export function ChangePerson({ person, change, onClose }: Props) {
  const { t } = useTranslation(['settings', 'common', 'domain']);
  const current = staffRoles.find((each) => each === person.role) ?? 'clerk';
  const [role, setRole] = useState(current);
  const [pin, setPin] = useState('');
  const within = useFocusFirst<HTMLFormElement>();
  const [problem, setProblem] = useState<string | null>(null);
  useKeys([{ key: 'Esc', label: t('common:cancel'), run: onClose }]);

  const set = async (active: boolean): Promise<void> => {
    const { operator } = person;
    const refused = await change((desk, base, ownPin) =>
      desk.changeOperator({ ...base, operator, role, active, ...(ownPin && { ownPin }) }),
    );
    setProblem(refused);
    if (refused === null) onClose();
  };
  const replacePin = async (): Promise<void> => {
    const fault = pinFault(pin, pin);
    if (fault) return setProblem(t(fault));
    const { operator } = person;
    const refused = await change((desk, base, ownPin) =>
      desk.changePin({ ...base, operator, pin, ...(ownPin && { ownPin }) }),
    );
    setProblem(refused);
    if (refused === null) onClose();
  };

  return (
    <form
      ref={within}
      className={classes.edit}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (role !== current) void set(person.active);
      }}
    >
      <Title order={2}>{person.name}</Title>
      <div className={classes.pair}>
        <NativeSelect
          label={t('role')}
          value={role}
          data={staffRoles.map((each) => ({ value: each, label: t(`domain:role.${each}`) }))}
          onChange={(event) => setRole(staffRoles.find((each) => each === event.currentTarget.value) ?? role)}
        />
        <PinField label={t('newPin')} value={pin} onChange={setPin} />
      </div>
      <p className={classes.problem} role="alert">
        {problem}
      </p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button variant="default" onClick={() => set(!person.active)}>
          {person.active ? t('setLeft') : t('setBack')}
        </Button>
        <Button variant="default" disabled={pin === ''} onClick={() => void replacePin()}>
          {t('setPin')}
        </Button>
        <Button type="submit" disabled={role === current}>
          {t('common:save')}
        </Button>
      </div>
    </form>
  );
}
