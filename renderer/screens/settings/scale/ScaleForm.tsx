import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isReadable, type ScalePattern } from '../../../../shared/goods/scale-barcode.ts';
import { useKeys } from '../../../frame/keys.ts';
import { FormFoot } from '../../../parts/FormFoot.tsx';
import forms from '../forms.module.css';
import { PatternRow } from './PatternRow.tsx';
import classes from './Scale.module.css';
import { TryLabel } from './TryLabel.tsx';

const prefixes = Array.from({ length: 10 }, (_, at) => `2${at}`);

type Props = {
  readonly initial: readonly ScalePattern[];
  readonly disabled: boolean;
  /** Null when it was taken, else the sentence that says why not. */
  readonly onSubmit: (patterns: readonly ScalePattern[]) => Promise<string | null>;
};

/** One row a prefix, each with the label it means; below a field that reads a label by them, saved or not. */
export function ScaleForm({ initial, disabled, onSubmit }: Props) {
  const { t } = useTranslation('scale');
  const [patterns, setPatterns] = useState<readonly ScalePattern[]>(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const free = prefixes.filter((prefix) => !patterns.some((one) => one.prefix === prefix));
  const sorted = [...patterns].sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
  const broken = patterns.some((one) => !isReadable(one));
  const send = async (): Promise<void> => {
    if (broken) return setProblem(t('notReadable'));
    setBusy(true);
    setProblem(await onSubmit(sorted));
    setBusy(false);
  };
  useKeys(disabled ? [] : [{ key: 'Ctrl+Enter', label: t('save'), run: () => void send(), off: busy }]);
  const add = (): void => {
    // 22 is what most scales are set to when they come.
    const prefix = free.find((one) => one === '22') ?? free[0];
    if (prefix) setPatterns([...patterns, { prefix, itemDigits: 5, check: 'none', value: 'weight' }]);
  };
  return (
    <form
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{t('title')}</h2>
      <p className={classes.hint}>{t('hint')}</p>
      <fieldset className={forms.plain} disabled={disabled}>
        {patterns.length === 0 ? <p>{t('none')}</p> : null}
        <div className={classes.rows}>
          {patterns.map((pattern, index) => (
            <PatternRow
              // biome-ignore lint/suspicious/noArrayIndexKey: its prefix is what is being changed
              key={index}
              pattern={pattern}
              prefixes={prefixes.filter((one) => one === pattern.prefix || free.includes(one))}
              removable={!disabled}
              onChange={(next) => setPatterns(patterns.with(index, next))}
              onRemove={() => setPatterns(patterns.toSpliced(index, 1))}
            />
          ))}
        </div>
        {disabled ? null : (
          <Button variant="default" onClick={add} disabled={free.length === 0}>
            {t(free.length === 0 ? 'full' : 'add')}
          </Button>
        )}
      </fieldset>
      <TryLabel patterns={sorted} />
      {disabled ? <p>{t('onlyHeads')}</p> : <FormFoot problem={problem} submit={t('save')} busy={busy} />}
    </form>
  );
}
