import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../../shared/contract.ts';
import type { Printer } from '../../../shared/contract-replies.ts';
import { headDpis, printerLanguages } from '../../../shared/documents/dots.ts';
import classes from './LabelSheets.module.css';

type Props = {
  readonly printer: Printer;
  /** Can this computer send a printer its own language? */
  readonly raw: boolean;
  readonly onChange: (setting: Input<'setPrinterLanguage'>) => void;
};

/** A printer of this computer: how it is, and what labels are sent to it in. */
export function PrinterRow({ printer: one, raw, onChange }: Props) {
  const { t } = useTranslation(['printing', 'domain', 'labels']);
  const { printer, name, state, trouble, isDefault, language, dpi } = one;
  return (
    <tr>
      <th scope="row">{isDefault ? `${name} · ${t('isDefault')}` : name}</th>
      <td>
        {t(`state.${state}`)}
        {trouble ? ` · ${t(`domain:printCause.${trouble}`)}` : ''}
      </td>
      {raw ? (
        <td>
          <div className={classes.language}>
            <NativeSelect
              aria-label={t('labels:language', { printer: name })}
              value={language}
              onChange={(event) => {
                const chosen = printerLanguages.find((value) => value === event.currentTarget.value);
                if (chosen) onChange({ printer, language: chosen, dpi });
              }}
              data={printerLanguages.map((value) => ({ value, label: t(`labels:languages.${value}`) }))}
            />
            {language === 'pdf' ? null : (
              <NativeSelect
                aria-label={t('labels:dpi', { printer: name })}
                value={String(dpi)}
                onChange={(event) => {
                  const chosen = headDpis.find((value) => String(value) === event.currentTarget.value);
                  if (chosen) onChange({ printer, language, dpi: chosen });
                }}
                data={headDpis.map((value) => ({
                  value: String(value),
                  label: t('labels:dpiOf', { dpi: value }),
                }))}
              />
            )}
          </div>
        </td>
      ) : null}
    </tr>
  );
}
