export const forms = {
  meanwhile: {
    title: '填写期间有变化',
    again: '您填的都还在。看过变化后，可以再按一次。',
    kept: '您填的都还在，没有登记。',
    next: '转到下一步：{{action}}',
    anew: '清空，按现在的情况重新填',
    by: '{{time}} {{who}} {{what}}',
    byTheDesk: '{{time}} {{what}}（系统）',
    rise: {
      'beyond-authority': '{{time}} 因超出授权升到{{tier}}',
      'not-accepted': '{{time}} 因消费者不接受升到{{tier}}',
      complex: '{{time}} 因情况复杂升到{{tier}}',
      'out-of-time': '{{time}} 时限已到，自动升到{{tier}}',
      danger: '{{time}} 因人身伤害或危险升到{{tier}}',
    },
  },
  calendar: {
    moved: '您填写时，日历已被别人改过。您填的都还在；现在保存，会以您填的为准。',
    take: '把对方的 {{count}} 行并进来',
    anew: '放弃我填的，用现在的日历',
  },
  paperLanguage: {
    title: '文书语言',
    hint: '这台电脑打印的回执、告知书、办理经过和标签用哪种文字，与屏幕语言无关。',
  },
} as const;
