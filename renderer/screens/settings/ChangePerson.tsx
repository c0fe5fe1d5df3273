import { Button, NativeSelect, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from '../../../shared/contract.ts';
import { useSession } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { PinField } from '../../parts/PinField.tsx';
import { PinPrompt } from '../../parts/PinPrompt.tsx';
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
  const session = useSession();
  const current = staffRoles.find((each) => each === person.role) ?? 'clerk';
  const [role, setRole] = useState(current);
  const [pin, setPin] = useState('');
  const within = useFocusFirst<HTMLFormElement>();
  const [problem, setProblem] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  useKeys([{ key: 'Esc', label: t('common:cancel'), run: onClose }]);

  const set = async (active: boolean): Promise<void> => {
    const { operator } = person;
    const refused = await change((desk, base) => desk.changeOperator({ ...base, operator, role, active }));
    setProblem(refused);
    if (refused === null) onClose();
  };
  const askPin = (): void => {
    const fault = pinFault(pin, pin);
    if (fault) setProblem(t(fault));
    else setAsking(true);
  };
  const replacePin = (ownPin: string): Promise<string | null> =>
    change((desk, base) => desk.changePin({ ...base, operator: person.operator, pin, ownPin }));

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
        <Button variant="default" disabled={pin === ''} onClick={askPin}>
          {t('setPin')}
        </Button>
        <Button type="submit" disabled={role === current}>
          {t('common:save')}
        </Button>
      </div>
      <PinPrompt
        opened={asking}
        name={session.name}
        why={t('setPinWhy', { name: person.name })}
        onPin={async (ownPin) => {
          const refused = await replacePin(ownPin);
          if (refused === null) onClose();
          return refused;
        }}
        onClose={() => setAsking(false)}
      />
    </form>
  );
}
