import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../frame/keys.ts';
import { useScan } from '../frame/scan.ts';
import { PinField } from './PinField.tsx';

type Props = {
  readonly opened: boolean;
  /** Whose PIN is asked for. */
  readonly name: string;
  /** What the PIN will do, in a sentence. */
  readonly why: string;
  /** Tries the PIN; the sentence that comes back is shown, null closes the prompt. */
  readonly onPin: (pin: string) => Promise<string | null>;
  readonly onClose: () => void;
};

/** Asks for a PIN. The only modal of the app: nothing else may interrupt a person. */
export function PinPrompt({ opened, onClose, ...asked }: Props) {
  const { t } = useTranslation(['frame', 'common', 'signIn']);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('pinTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {opened ? <PinForm onClose={onClose} {...asked} /> : null}
    </Modal>
  );
}

function PinForm({ name, why, onPin, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation(['frame', 'common', 'signIn']);
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  useScan(() => field.current?.focus());
  useKeys([{ key: 'Esc', label: t('common:cancel'), run: onClose }], { alone: true });

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // React passes a portal's submit on to the form around the prompt.
    event.stopPropagation();
    if (busy) return;
    if (pin.length !== 6) return setProblem(t('signIn:sixDigits'));
    setBusy(true);
    const refused = await onPin(pin);
    setBusy(false);
    if (refused === null) return onClose();
    setPin('');
    setProblem(refused);
    field.current?.focus();
  };

  return (
    <form autoComplete="off" onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text>{why}</Text>
        <PinField
          first
          ref={field}
          label={t('pinOf', { name })}
          value={pin}
          onChange={setPin}
          error={problem}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
