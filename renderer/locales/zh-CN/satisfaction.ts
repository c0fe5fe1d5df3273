/** Asking the consumer after the end (K2). The sentences of the turned screen are said to the consumer. */
export const satisfaction = {
  answer: { satisfied: '满意', neither: '一般', dissatisfied: '不满意', declined: '未作答' },
  manner: {
    'turned-screen': '顾客自己在屏幕上评价',
    phone: '电话回访',
    'own-screen': '店员录入，不计入满意率',
  },
  notAsked: {
    left: '顾客已经离开',
    busy: '排队的人多，没来得及问',
    'not-reached': '电话没有打通',
    'no-phone': '没有留下电话',
    unfit: '当时不宜询问',
    other: '其他原因',
  },
  by: '{{answer}} · {{manner}}',
  none: '未询问：{{reason}}',
} as const;
