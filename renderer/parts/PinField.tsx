import { TextInput } from '@mantine/core';
import { type ChangeEvent, type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (pin: string) => void;
  readonly error?: ReactNode;
  readonly name?: string;
  readonly disabled?: boolean;
  readonly onBlur?: () => void;
  /** Gets the focus when the modal around it opens. */
  readonly first?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
};

/** Six digits, never shown. A password field also keeps input methods out. */
export function PinField({
  label,
  value,
  onChange,
  error,
  name,
  disabled = false,
  onBlur,
  first = false,
  ref,
}: Props) {
  const field = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => field.current);
  const take = (event: ChangeEvent<HTMLInputElement>): void =>
    onChange(event.currentTarget.value.normalize('NFKC').replace(/\D/g, '').slice(0, 6));
  return (
    <TextInput
      ref={field}
      type="password"
      inputMode="numeric"
      autoComplete="off"
      label={label}
      value={value}
      onChange={take}
      onBlur={() => onBlur?.()}
      error={error}
      {...(name ? { name } : {})}
      disabled={disabled}
      data-pin
      {...(first ? { 'data-autofocus': true } : {})}
    />
  );
}
