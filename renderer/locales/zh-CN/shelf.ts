/** The goods shelf, its stocktake and its labels. */
export const shelf = {
  destroyReason: '销毁原因',
  destroyReasonWords: '写明销毁原因',
  leftAfter: '其余 {{quantity}} 接着处理',
  underLabel: '标签下还有 {{quantity}}',
} as const;
