import type { Paper } from '../../../shared/codes.ts';
import type { Parsed } from '../../../shared/contract.ts';
import { type Dots, type PrinterLanguage, whiteDots } from '../../../shared/documents/dots.ts';
import { tsplLabel, zplLabel } from '../../../shared/documents/label-languages.ts';
import type { Sheet } from '../../../shared/documents/paper.ts';
import { testDots } from '../../../shared/documents/test-dots.ts';
import { type Outcome, refuse } from '../../../shared/refusals.ts';
import type { PrinterSetting } from './paper-choices.ts';
import { isLabelPaper } from './printable.ts';

/**
 * A label in the language of its printer, from the dots that the screen drew of its PDF; null for a printer that takes
 * PDF. Refused where the dots are wanting or of another head: the screen draws them and asks again.
 */
export function labelBytes(
  { language, dpi }: PrinterSetting,
  { paper, dots }: Parsed<'print'>,
  sheet: Sheet,
  copies: number,
): Outcome<Uint8Array | null> {
  if (language === 'pdf') return { ok: true, value: null };
  if (!isLabelPaper(paper)) return { ok: false, refusal: refuse('printer-labels-only') };
  if (dots?.dpi !== dpi) return { ok: false, refusal: refuse('dots-needed', { dpi }) };
  const drawn = { ...whiteDots(sheet, dpi), bits: new Uint8Array(Buffer.from(dots.bits, 'base64')) };
  if (drawn.bits.length !== whiteDots(sheet, dpi).bits.length)
    return { ok: false, refusal: refuse('bad-input', { field: 'dots' }) };
  return { ok: true, value: inLanguage(language, drawn, sheet, copies) };
}

/** The test page in the language of the printer; null for one that takes PDF. */
export function testBytes(
  { language, dpi }: PrinterSetting,
  paper: Paper,
  sheet: Sheet,
): Outcome<Uint8Array | null> {
  if (language === 'pdf') return { ok: true, value: null };
  return isLabelPaper(paper)
    ? { ok: true, value: inLanguage(language, testDots(sheet, dpi), sheet, 1) }
    : { ok: false, refusal: refuse('printer-labels-only') };
}

function inLanguage(
  language: Exclude<PrinterLanguage, 'pdf'>,
  dots: Dots,
  sheet: Sheet,
  copies: number,
): Uint8Array {
  return language === 'zpl' ? zplLabel(dots, copies) : tsplLabel(dots, sheet, copies);
}
