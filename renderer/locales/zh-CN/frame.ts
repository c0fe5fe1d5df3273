export const frame = {
  language: '语言',
  chinese: '中文',
  english: 'English',
  find: '扫描或查找：商品条码、台账编号、商品名',
  saved: '已保存',
  savedNumber: '已保存 {{number}}',
  nothingYet: '已保存，尚无投诉',
  catchingUp: '正在同步台账 {{done}} / {{total}}',
  readOnly: '只读：暂停登记',
  lock: '锁定',
  failedTries:
    '上次登录以来，您的 PIN 被输错 {{count}} 次，最后一次在 {{when}}。如果不是您本人，请告诉负责人并更换 PIN。',
  failedTriesRead: '知道了',
  myPin: '更换我的 PIN',
  noTier: '不参与接待',
  menu: '页面',
  shelf: '货架',
  ledger: '台账',
  quality: '商品质量',
  inspection: '检查',
  visit: '执法检查',
  suppliers: '供应商',
  figures: '数据',
  promises: '承诺',
  settings: '设置',
  evaluation: '试用',
  demonstration: '演示数据',
  demonstrationWhat: '门店、人物、商品和投诉都是编造的，不能当作台账。',
  keys: {
    new: '新投诉',
    find: '查找',
    home: '回首页',
    mine: '我的待办',
    visit: '执法检查',
    approvals: '请示',
    approvalsCount: '请示（{{count}}）',
    leave: '回到原处',
    pages: '去页面',
    back: '返回',
    seal: '封存',
    lock: '锁定',
  },
  skip: '跳到正文',
  notice: {
    rebuilding: '正在用封存日志重建本机台账：{{done}} / {{total}}。可以继续登记，列表稍后完整。',
    readOnly: '服务台现在只读：{{why}}已保存的内容都在，可以查阅和导出。',
    stopped: '本机台账已停止更新：{{why}}',
    why: {
      contradiction: '有两个签名有效、内容矛盾的检查点。两份都已保留，请立即联系维护人员和监管部门。',
      'sealed-log-shorter':
        '封存日志比先前见过的短，可能被换成了旧的副本。请勿登记，新旧两份都不要删：把较新的数据放回原处，或联系维护人员从备份恢复。',
      'checkpoint-malformed': '检查点读不出来。请重启程序；若仍如此，联系维护人员。',
      'checkpoint-signature': '检查点的签名不对。请勿登记，联系维护人员。',
      'entry-malformed': '有一条记录读不出来。请重启程序；若仍如此，联系维护人员。',
      'entry-unknown': '有记录来自更新的版本。请更新程序。',
      'storage-full': '浏览器存储空间已满。请腾出磁盘空间后重启程序。',
      'storage-failed':
        '浏览器里的台账副本反复出错；台账本身在服务台程序里，没有丢失。请检查磁盘后重启；再出现时，请清除浏览器中本站的数据，副本会自动重建。',
      'log-damaged': '封存日志已损坏。请不要改动数据文件夹，联系维护人员。',
      'keys-damaged':
        '密钥库有损坏，有的投诉读不出来了。请不要改动数据文件夹，联系维护人员；有备份的可以恢复。',
      'log-missing':
        '密钥还在，封存日志却不见了。请不要重新设置，把备份的整个数据文件夹放回原处，或联系维护人员。',
      'storage-missing': '浏览器不允许保存本机台账（无痕窗口或禁用了网站数据）。请在普通窗口打开服务台。',
      'key-differs': '签名密钥与封存日志不符。请勿登记，联系维护人员。',
      'not-durable': '写入磁盘失败。请检查磁盘后重启程序。',
      other: '原因代码 {{code}}。请联系维护人员。',
    },
  },
  atStart: {
    'drafts-set-aside':
      '未填完的草稿所在的文件已损坏，草稿没有了；台账不受影响。损坏的文件已另存在数据文件夹里，没有删除。',
    'derived-set-aside':
      '日志在记录之外另存的内容（期限、打印进度等）有损坏，已按记录重新生成，什么都没有丢。',
    'products-set-aside':
      '商品目录有一部分损坏，有的商品不会再提示。请在“设置 → 商品目录”里重新导入；台账不受影响。',
    'printers-set-aside':
      '打印机设置的文件已损坏，请到“设置 → 打印机”重新选择打印机；台账不受影响。损坏的文件已另存在数据文件夹里。',
    'restore-cut-off': '上次从备份恢复时中断了，什么也没有恢复，这台电脑上还没有台账。请再恢复一次。',
    'restore-unused':
      '从备份恢复的台账没有启用，因为这台电脑上已经有台账；现有的台账没有改动。恢复的那份原样放在数据文件夹的 restored-unused 里。',
    'key-file':
      '只供试用：密钥存放在数据文件夹的 key-file 文件里，没有系统的密钥保护。谁拿到这个文件夹，谁就能读台账。',
    'no-chinese-font':
      '此电脑没有中文字体，屏幕上的中文显示为方框。请安装中文字体（例如 Noto Sans CJK）后重新打开。',
  },
  due: {
    moved: '{{number}} 因超时升到您这一级',
    soon: '{{number}} 快到时限',
    over: '{{number}} 已超时',
    late: '{{number}} 已标记超时',
    more: '另有 {{count}} 件等您处理',
    open: '点这里打开',
  },
  clock: {
    title: '电脑时间可疑',
    behind: '电脑显示 {{shown}} 时，台账最后一条记录却已是 {{against}}：早了 {{by}}。',
    'set-forward': '电脑显示 {{shown}} 时，发现时间被拨快了 {{by}}：本应约为 {{against}}。',
    'set-back': '电脑显示 {{shown}} 时，发现时间被拨慢了 {{by}}：本应约为 {{against}}。',
    'long-away': '台账最后一条记录是 {{against}}，再启动时电脑显示 {{shown}}：隔了 {{by}}。',
    goesOn:
      '登记和处理照常，但在企业负责人核对之前，什么都不会因时间到了而升级或标记。请先把电脑的日期和时间调准，再由企业负责人用 PIN 确认。',
    goesOnAtStart:
      '登记和处理照常，但在企业负责人核对之前，什么都不会因时间到了而升级或标记。请先把电脑的日期和时间调准；登录后，请企业负责人用 PIN 确认。',
    now: '现在显示 {{now}}',
    confirm: '时间已准，确认',
    confirmBy: '时间已准，{{name}}确认',
    key: '确认时间',
    why: '电脑现在显示 {{now}}，请对照手机或手表。确认后，时限已过的投诉会立即升级或标记超时。',
    lost: '服务台没有回应，可能已确认，也可能没有。请再试一次；不会重复。',
  },
  connection: {
    away: '服务台没有回应。已保存的都在，填的内容还在这一页，请不要关闭。正在自动重连；若一直连不上，请重新启动服务台。',
    unknownPage:
      '服务台重新启动过，还不认识这一页。请在同一个浏览器里打开启动时给出的新地址，这一页会自动接上；已保存的都在。',
  },
  keysBar: '本页快捷键',
  failed: '这个页面出错了',
  failedNext: '已保存的内容不受影响。按 Esc 返回后重试；若再次出现，请记下下面这行字告诉维护人员。',
  pinTitle: '请输入 PIN',
  pinOf: '{{name}} 的 PIN（6 位数字）',
  confirm: '确认',
} as const;
