/** The words of the printed ledger besides its table's: Chinese, as the table is. */
export const printWords = {
  store: '单位：',
  period: '期间：',
  periodOf: (from: string | null, to: string | null) => {
    if (from === null) return to === null ? '全部' : `截至 ${to}`;
    return to === null ? `${from} 起` : `${from} 至 ${to}`;
  },
  masked: '姓名和电话已隐去',
  mark: { none: '', evaluation: '试用台账，非正式记录', demonstration: '演示数据，非正式记录' },
  continued: '（续）',
  empty: '没有投诉记录。',
  total: (complaints: number, rows: number) => `合计：投诉 ${complaints} 件，表格 ${rows} 行。`,
  missing: '本文件的字体缺少下列字符，表中以“〓”代替（字符编码及所在台账编号）：',
  missingOne: (code: string, numbers: string) => `${code}：${numbers}`,
  missingMore: (count: number) => `等 ${count} 处`,
  missingOthers: (count: number) => `另有 ${count} 个字符未列出。`,
  seal: '单位（盖章）：',
  responsible: '负责人签字：',
  date: '填表日期：　　　　年　　月　　日',
  foot: (origin: string, size: number, root: string) =>
    `台账标识 ${origin}　记录条数 ${size}　根值摘要 ${root}`,
  page: (page: number) => `第 ${page} 页，共 `,
  pages: (pages: number) => `${pages} 页`,
} as const;
