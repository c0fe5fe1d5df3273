import { app, dialog } from 'electron';

const sentences: Readonly<Record<string, string>> = {
  'second-desk': '此数据文件夹已有一个服务台在使用。\nAnother desk is open on this data folder already.',
  'no-key-store':
    '此电脑没有可用的系统密钥库（钥匙串 / DPAPI / libsecret / KWallet），服务台无法安全保存密钥，因此没有启动。\n' +
    'This computer offers no key store that protects, so the desk cannot keep its keys safely and was not started.',
  'keys-locked':
    '此数据文件夹的密钥在这里无法解开。\n' +
    'The keys of this data folder cannot be unwrapped here: they belong to another computer, account or shell.',
};

/** Says in a box why the desk could not be opened, and ends. */
export function failToStart(error: unknown): void {
  console.error(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  dialog.showErrorBox('放心服务台 Fangxin Desk', sentences[code] ?? String(error));
  app.exit(1);
}
