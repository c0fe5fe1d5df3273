import type { IncomingMessage, ServerResponse } from 'node:http';
import { turnAway } from './answer.ts';

/** Why a page is not opened, in one line for programs and as a small page for people. */
const closed = {
  'used-address': {
    line: 'this address was used already: start the desk again',
    chinese: '这个地址已经用过了',
    chineseNext:
      '每个地址只能打开一次。请在原来的窗口里继续；若那个窗口已经关闭，请重新启动服务台，再打开它新给出的地址。已保存的内容都在。',
    english: 'This address has been used',
    englishNext:
      'Each address opens once. Go on in the window that it opened; if that is closed, start the desk again and open the address that it gives you then. What was saved is safe.',
  },
  'no-address': {
    line: 'open the desk with the address that its start printed',
    chinese: '请用启动时给出的地址打开服务台',
    chineseNext:
      '这个窗口没有登记在服务台上，可能服务台重新启动过。请打开启动服务台时最后一行给出的地址。已保存的内容都在。',
    english: 'Open the desk with the address that its start printed',
    englishNext:
      'This window is not known to the desk; it may have been started again. Open the address in the last line of its start. What was saved is safe.',
  },
} as const;

/** Turns away whoever may not come in: a person with a page that says what to do, a program with one line. */
export function sendClosed(
  request: IncomingMessage,
  response: ServerResponse,
  why: keyof typeof closed,
): void {
  const { line, ...words } = closed[why];
  const isPerson = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
  if (!isPerson) turnAway(response, 401, line);
  else turnAway(response, 401, page(words), 'text/html; charset=utf-8');
}

function page(
  words: Readonly<Record<'chinese' | 'chineseNext' | 'english' | 'englishNext', string>>,
): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8"><title>放心服务台 Fangxin Desk</title></head>
  <body>
    <h1>${words.chinese}</h1>
    <p>${words.chineseNext}</p>
    <hr>
    <div lang="en">
      <h2>${words.english}</h2>
      <p>${words.englishNext}</p>
    </div>
  </body>
</html>
`;
}
