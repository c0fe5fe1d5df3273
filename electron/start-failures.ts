type Sentences = readonly [chinese: string, english: string];

/** What a start can fail of, by the failure's code: what happened, and what to do. `{…}` is filled from the failure. */
export const startFailures = {
  'second-desk': [
    '数据文件夹 {folder} 已有一个服务台在使用。请回到那个窗口；若窗口已不在，请先结束那个程序。',
    'Another desk is open on this data folder already. Go to its window; if there is none, end that program first.',
  ],
  'port-taken': [
    '端口 {port} 已被占用。请关闭占用它的程序，或用 --port 另选一个（换端口后本机台账会重建）。',
    'Port {port} is taken. Close the program that has it, or choose another with --port (the copy of the ledger in the browser is then rebuilt).',
  ],
  'no-key-store': [
    '此电脑没有可用的系统密钥库（钥匙串 / DPAPI / libsecret / KWallet），服务台无法安全保存密钥，因此没有启动。请登录桌面并启用密钥库后再试。',
    'This computer offers no key store that protects, so the desk cannot keep its keys safely and was not started. Sign in to the desktop, enable its key store and try again.',
  ],
  'keys-locked': [
    '数据文件夹 {folder} 的密钥在这里无法解开：它属于另一台电脑、另一个账户或另一种打开方式。什么也没有改动。请在原来的电脑和账户上打开；打不开的，用 --data 指定一个空文件夹启动，选“从备份恢复”。',
    'The keys of this data folder cannot be unwrapped here: they belong to another computer, account or shell. Nothing was changed. Open it where it was used before; where that cannot be, start with --data on an empty folder and restore from a backup.',
  ],
  'key-file-missing': [
    '数据文件夹 {folder} 里缺少密钥文件 key-file，密钥无法解开。什么也没有改动。请把原来的 key-file 放回去；若这个文件夹是在桌面程序里建立的，请用桌面程序打开；找不回来的，用 --data 指定一个空文件夹启动，选“从备份恢复”。',
    'The file key-file is missing from this data folder, so its keys cannot be opened. Nothing was changed. Put the file back; if the folder was begun in the desktop program, open it there. If it is lost, start with --data on an empty folder and restore from a backup.',
  ],
  'folder-damaged': [
    '数据文件夹 {folder} 里的数据库已损坏，读不出来。什么也没有改动。请保留整个文件夹，不要删改，并联系维护人员；有备份的，用 --data 指定一个空文件夹启动，选“从备份恢复”。',
    'A database in this data folder is damaged and cannot be read. Nothing was changed. Keep the whole folder as it is and get help; if there is a backup, start with --data on an empty folder and restore from it.',
  ],
  'folder-not-writable': [
    '数据文件夹 {folder} 不能写入。请检查文件夹的权限，或用 --data 指定另一个文件夹。',
    'The data folder cannot be written. Check its permissions, or name another folder with --data.',
  ],
  'folder-is-file': [
    '{folder} 不是文件夹。请用 --data 指定一个文件夹。',
    'The place of the data folder is no folder. Name a folder with --data.',
  ],
  'disk-full': [
    '磁盘已满，服务台无法打开数据文件夹 {folder}。已保存的都在。请腾出空间再启动。',
    'The disk is full, so the desk cannot open its data folder. What was saved is safe. Make room and start again.',
  ],
  'ground-missing': [
    '运行环境不合要求，服务台没有启动。请重新安装程序或更新 Node。',
    'What the desk runs on lacks something it needs, so it was not started. Install the program again, or update Node.',
  ],
} as const satisfies Record<string, Sentences>;

export type StartFailure = keyof typeof startFailures;

const errnoFailures: ReadonlyMap<string, StartFailure> = new Map(
  Object.entries({
    EACCES: 'folder-not-writable',
    EPERM: 'folder-not-writable',
    EROFS: 'folder-not-writable',
    ENOSPC: 'disk-full',
    EDQUOT: 'disk-full',
    ENOTDIR: 'folder-is-file',
    EEXIST: 'folder-is-file',
  } satisfies Record<string, StartFailure>),
);

/** SQLite's result codes without their extension (sqlite.org/rescode.html). */
const sqliteFailures: Readonly<Record<number, StartFailure>> = {
  // What every start asks for is not there: the tables are not those that were made.
  1: 'folder-damaged',
  3: 'folder-not-writable',
  8: 'folder-not-writable',
  11: 'folder-damaged',
  13: 'disk-full',
  14: 'folder-not-writable',
  26: 'folder-damaged',
};

/** Which of them an error is; null for a bug, which nobody in the store can mend. */
export function startFailureOf(error: unknown): StartFailure | null {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  if (typeof errcode === 'number') return sqliteFailures[errcode & 0xff] ?? null;
  if (typeof code !== 'string') return null;
  return Object.hasOwn(startFailures, code) ? (code as StartFailure) : (errnoFailures.get(code) ?? null);
}

/** The two sentences of a failure, filled. */
export function startSentences(
  failure: StartFailure,
  details: Readonly<{ folder?: string; port?: unknown }>,
): Sentences {
  const fill = (sentence: string) =>
    sentence.replace('{folder}', details.folder ?? '').replace('{port}', String(details.port ?? ''));
  const [chinese, english] = startFailures[failure];
  return [fill(chinese), fill(english)];
}
