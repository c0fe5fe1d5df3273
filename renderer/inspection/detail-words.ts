import { useTranslation } from 'react-i18next';

const known = [
  'altered',
  'added',
  'removed',
  'missing',
  'extra',
  'malformed',
  'not listed',
  'listed in the wrong manifest',
  'checksum',
  'unpacking',
  'signature',
  'number',
  'root',
  'person',
  'words',
] as const;

/** What the verifier adds to a finding, in words; what has none, such as a label of the file, stays as it is. */
export function useDetailWords(): (detail: string, rule: string) => string {
  const { t } = useTranslation('inspection');
  return (detail, rule) => {
    const beyond = /^size (\d+) of (\d+)( restored)?$/.exec(detail);
    if (beyond && rule === 'since') {
      const [, shown = '', there = '', restored] = beyond;
      return t(restored ? 'detailBeyondRestored' : 'detailBeyond', { shown, there });
    }
    const code = known.find((one) => one === detail);
    if (code) return t(`detail.${code}`);
    const [, row, cell] = /^row (\d+)(?:, (.*))?$/.exec(detail) ?? [];
    if (row)
      return [t('detailRow', { row }), cell === 'extra' ? t('detail.extra') : cell]
        .filter(Boolean)
        .join(' · ');
    const [, there, stated] = /^(\d+) of (\d+) entries$/.exec(detail) ?? [];
    if (there && stated) return t('detailEntries', { there, stated });
    const size = /^root at size (\d+)$/.exec(detail)?.[1];
    if (size) return t(rule === 'since' ? 'detailOtherEntries' : 'detailRootAt', { size });
    const line = /^line (\d+)$/.exec(detail)?.[1];
    return line ? t('detailLine', { line }) : detail;
  };
}
