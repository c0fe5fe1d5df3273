import { app, dialog } from 'electron';
import { startFailureOf, startSentences } from '../start-failures.ts';

/** Says in a box why the desk could not be opened, and ends. */
export function failToStart(error: unknown, folder = ''): void {
  console.error(error);
  const failure = startFailureOf(error);
  const sentences = failure
    ? startSentences(failure, { folder })
    : ([`服务台没有启动，已保存的都在。请记下这行字并联系维护人员：`, String(error)] as const);
  dialog.showErrorBox('放心服务台 Fangxin Desk', sentences.join('\n'));
  app.exit(1);
}
