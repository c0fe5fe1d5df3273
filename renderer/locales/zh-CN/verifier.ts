export const verifier = {
  title: '检查包核验程序',
  product: '放心服务台',
  intro: '核验放心服务台导出的检查包。全部在这台电脑上进行：不连网，不上传，不留痕迹。',
  itself: '怎样信这个程序',
  itselfWords:
    '不要用检查包所在单位给的程序当裁判：请自带，或从可信处取得。本文件的 SHA-256 由构建时印出，同一版源码在任何人手上构建都得出同一个文件；规格写明在 docs/inspection-package.md，也可以自己另写一个。',
  browserTooOld: '这个浏览器太旧，不能核验。请用 2023 年以后的 Chrome、Edge、Firefox 或 Safari 打开本文件。',
} as const;
