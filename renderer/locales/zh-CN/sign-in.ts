export const signIn = {
  title: '请选择您的姓名',
  hint: '按数字键选人，或用 ↑ ↓ 再按 Enter',
  hintOther: '换人请先按 Esc，再按数字键，或用 ↑ ↓ 再按 Enter',
  pin: 'PIN（6 位数字）',
  enter: '进入',
  sixDigits: '请输入 6 位数字',
  waiting: '输错次数太多，{{time}} 后可以再试。其他人可以照常登录。',
  nobody: '没有可以登录的人员',
} as const;
