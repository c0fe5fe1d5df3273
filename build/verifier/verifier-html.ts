import { en } from '../../renderer/locales/en.ts';
import { zhCN } from '../../renderer/locales/zh-CN.ts';

/**
 * The page around one script and one style sheet. `hashSource` names a text in the policy. The worker is made of the very
 * same script as a blob, so `blob:` is what it may come from; nothing at all may be fetched, sent, framed or submitted.
 */
export function verifierHtml(script: string, style: string, hashSource: (text: string) => string): string {
  const [code, rules] = [inScript(script), inStyle(style)];
  const policy = [
    "default-src 'none'",
    `script-src ${hashSource(code)}`,
    `style-src ${hashSource(rules)}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="zh-CN" data-mantine-color-scheme="light">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${zhCN.verifier.title}</title>
<style>${rules}</style>
</head>
<body>
<div id="app"><p class="starting">${zhCN.verifier.browserTooOld}</p><p class="starting" lang="en">${en.verifier.browserTooOld}</p></div>
<script>${code}</script>
</body>
</html>
`;
}

/**
 * A script as it can stand in HTML. What would end it stands only inside strings, templates and regular expressions, where
 * a backslash changes nothing; what would begin a comment, or be read as another character, is not expected at all.
 */
function inScript(script: string): string {
  const text = script
    .trim()
    .replace(/<(\/script)/gi, '<\\$1')
    .replace(/\r\n?/g, '\n');
  if (/<!--|\0/.test(text))
    throw new Error('verifierHtml: expected a script without <!-- and without U+0000');
  return text;
}

function inStyle(style: string): string {
  if (/<\/style/i.test(style)) throw new Error('verifierHtml: expected a style sheet without </style>');
  return style.trim().replace(/\r\n?/g, '\n');
}
