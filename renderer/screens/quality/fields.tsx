import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../frame/keys.ts';
import { useFocusFirst } from '../../parts/use-focus-first.ts';
import classes from './Quality.module.css';

type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly placeholder?: string;
};

export function TextField({ onChange, ...props }: FieldProps) {
  return <TextInput {...props} onChange={(event) => onChange(event.currentTarget.value)} />;
}

export function NoteField({ onChange, ...props }: FieldProps) {
  return (
    <Textarea
      autosize
      minRows={2}
      maxRows={8}
      {...props}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type FormProps = {
  readonly title: string;
  /** The words of the button, where it does more than confirm. */
  readonly seal?: string;
  readonly children: ReactNode;
  /** What is wrong, or null once it is sealed. */
  readonly onSeal: () => Promise<string | null>;
  readonly onBack: () => void;
};

/** One thing to do, sealed by Ctrl+Enter; what was typed stays when it is refused. */
export function ActionSheet({ title, seal, children, onSeal, onBack }: FormProps) {
  const { t } = useTranslation('quality');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useFocusFirst<HTMLFormElement>();
  const send = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(await onSeal());
    setBusy(false);
  };
  useKeys([{ key: 'Ctrl+Enter', label: seal ?? t('seal'), run: () => void send(), off: busy }]);
  return (
    <form
      ref={form}
      autoComplete="off"
      className={classes.form}
      aria-label={title}
      onSubmit={(event) => void send(event)}
    >
      <h3>{title}</h3>
      {children}
      <p className={classes.problem} role="alert">
        {problem}
      </p>
      <div className={classes.actions}>
        <Button type="submit" loading={busy}>
          {seal ?? t('seal')}
          <kbd className={classes.key}>Ctrl+Enter</kbd>
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('back')}
        </Button>
      </div>
    </form>
  );
}
