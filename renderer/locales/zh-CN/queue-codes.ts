/** Queue: what the entries are called. */
export const queueEvents = {
  QueueSet: '排队设置更改',
  KioskOpened: '取号窗口打开',
  TicketTaken: '取号',
  TicketCalled: '叫号',
  TicketSkipped: '过号',
  TicketTransferred: '转号',
  TicketServed: '接待完毕',
  TicketNamed: '按取号受理',
  StaffWanted: '提示增派人手',
  StaffAnswered: '增派人手处理',
} as const;

/** Queue: one sentence for each refusal, what happened and what to do now. */
export const queueRefusals = {
  'ticket-unknown':
    '今天没有这个号，或者已办完、已登记过投诉，什么也没有写入。请去掉这个号再登记，不取号也能办理。',
  'ticket-not-next': '还有人排在前面，没有叫号。请按“叫下一位”。',
  'ticket-not-called': '这个号还没有叫到，或者已经过号，什么也没有写入。请先叫号。',
  'ticket-at-counter': '您这里还有一位没有办完，没有叫号。请先办完、过号或转给别人。',
  'queue-empty': '现在没有人在等您，没有叫号。',
  'queue-full': '今天的号已经取完，或者等候的人太多，没有取号。请直接到服务台，不取号也能办理。',
  'queue-closed': '现在不能自助取号：不在营业时间，或者取号窗口没有由工作人员打开。请直接到服务台。',
} as const;
