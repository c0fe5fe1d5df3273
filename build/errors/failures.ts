import { startFailures } from '../../electron/start-failures.ts';
import { frame as frameEn } from '../../renderer/locales/en/frame.ts';
import { refusals as refusalsEn } from '../../renderer/locales/en/refusals.ts';
import { frame as frameZh } from '../../renderer/locales/zh-CN/frame.ts';
import { refusals as refusalsZh } from '../../renderer/locales/zh-CN/refusals.ts';
import { refusalCodes } from '../../shared/refusals.ts';

/** One way the desk can fail a person: its code, what is said, and where it is said. */
export type Failure = Readonly<{ code: string; chinese: string; english: string }>;
export type Failures = Readonly<{ title: string; where: string; rows: readonly Failure[] }>;

/** Every refusal and failure with words of its own, by where a person meets it. */
export function allFailures(): Failures[] {
  return [
    {
      title: 'Refusals of the desk',
      where:
        'Beside the field or the button that asked, in the language of the screen. What was typed stays. Where the refusal tells its details, the sentence names them (`exact` in the locales).',
      rows: refusalCodes.map((code) => ({ code, chinese: refusalsZh[code], english: refusalsEn[code] })),
    },
    {
      title: 'The desk takes nothing, or the ledger on this screen has stopped',
      where: 'In a red band above every screen, and at the sign-in.',
      rows: rowsOf(frameZh.notice.why, frameEn.notice.why),
    },
    {
      title: 'To be seen to at the start',
      where: 'On a band at the sign-in. Nothing is refused for it.',
      rows: rowsOf(frameZh.atStart, frameEn.atStart),
    },
    {
      title: 'The desk is gone while the page is open',
      where: 'In a red band over every screen; the page tries again by itself.',
      rows: rowsOf(frameZh.connection, frameEn.connection),
    },
    {
      title: 'The desk does not start',
      where: 'In the output of `npm start`, both languages on one line; in Electron in a box.',
      rows: Object.entries(startFailures).map(([code, [chinese, english]]) => ({ code, chinese, english })),
    },
  ];
}

function rowsOf<Key extends string>(
  chinese: Readonly<Record<Key, string>>,
  english: Readonly<Record<Key, string>>,
): Failure[] {
  const keys = Object.keys(chinese) as Key[];
  return keys.map((code) => ({ code, chinese: chinese[code], english: english[code] }));
}
