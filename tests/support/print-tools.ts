import { documentFontFile } from '../../electron/desk/export/font-file.ts';
import { printTools } from '../../electron/desk/export/print-tools.ts';

/** What printed ledgers are drawn with in tests: the real font. */
export const tools = printTools(documentFontFile());
