import { type FormEvent, type Ref, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readLedgerNumber } from '../../shared/ledger/ledger-number.ts';
import { useLeaving } from './leaving.tsx';
import { ScanContext } from './scan.ts';
import { readScan, type Scanned } from './scan-code.ts';
import classes from './TopBar.module.css';

type Props = {
  readonly ref: Ref<HTMLInputElement>;
  readonly onScan: (scanned: Scanned) => void;
  readonly onWords: (words: string) => void;
};

/** Takes what a scanner or a person types: a number or a barcode acts at once, other words search the ledger. */
export function SearchField({ ref, onScan, onWords }: Props) {
  const { t } = useTranslation('frame');
  const [words, setWords] = useState('');
  const scans = useContext(ScanContext);
  const { on, keys } = useLeaving();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const scanned = readScan(words);
    const number = readLedgerNumber(words);
    if (scanned) onScan(scanned);
    else if (number) onScan({ kind: 'complaint', number });
    else if (!scans.reportMisread(words)) onWords(words.trim());
    setWords('');
  };
  return (
    <search className={classes.search} {...on}>
      {keys}
      <form autoComplete="off" onSubmit={submit}>
        <input
          ref={ref}
          className={classes.field}
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-label={t('find')}
          placeholder={t('find')}
          value={words}
          data-scan="own"
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <span className={classes.hint} aria-hidden="true">
          F3
        </span>
      </form>
    </search>
  );
}
