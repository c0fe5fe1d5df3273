/** 服务承诺与争议：台账条目的名称。 */
export const promiseEvents = {
  PromiseMade: '公布服务承诺',
  PromiseWithdrawn: '停用服务承诺',
  TierPeopleNamed: '指定三级接待公示人员',
  PosterPrinted: '打印公示海报',
  PosterHung: '海报已张贴',
  PosterTakenDown: '海报已取下',
  FactDisputed: '登记事实争议',
  DisputeSettled: '争议已消除',
  LessAllowed: '批准低于承诺',
} as const;

/** 服务承诺与争议：每种拒绝一句话，先说发生了什么，再说现在怎么办。 */
export const promiseRefusals = {
  'promise-days': '换货天数少于退货天数，没有保存。请把换货天数改成不少于退货天数。',
  'promise-too-early':
    '已在执行的承诺最早从明天起更改，第一次公布最早从今天起，没有保存。请改“自何日起执行”。',
  'promise-unknown': '没有这一版承诺，或它已停用，什么也没有写入。请刷新后再看。',
  'poster-unknown': '没有这张还在张贴的海报，可能已登记取下。请刷新后再看。',
  'tier-people-missing':
    '三级接待每一级都要有人，没有保存，也没有打印。请在“三级接待”里写上每一级的人员和电话。',
  'tier-person-below': '公示的人员里有人已离职，或职务低于所列的层级，没有写入。请在“三级接待”里另选一位。',
  'tier-person-twice':
    '同一个人列在两级里，没有保存。请每一级选不同的人；不足三人的小店可在设置里允许一人两级。',
  'tier-phone-missing': '三级接待的人员缺联系电话，没有保存。请补上这位人员的电话，顾客要能打得通。',
  'store-phone-missing':
    '这张海报要印本店电话，设置里还没有填，没有打印。请企业负责人在“设置 › 门店”里填写电话。',
  'less-than-law': '低于法律规定，任何人都不能批准，没有保存。请按“法律”一行处理；事实有争议的，先登记争议。',
  'less-than-promise':
    '低于本店公布的承诺，须由第二级或以上写明理由后批准，没有保存。请写明理由，用“请示”报上一级。',
  'less-reason-missing': '低于公布的承诺或有争议的法定义务，须写明理由，没有保存。请在备注里写明理由。',
  'nothing-to-allow': '没有可批准降低的承诺，什么也没有写入。请刷新后再看。',
  'already-disputed': '这项事实已登记为有争议，不用再登记。',
  'dispute-unknown': '这项事实没有登记争议，什么也没有写入。请刷新后再看。',
} as const;

/** 三级接待规则表里的说法。 */
export const promiseSituations = { 'allow-less': '批准低于承诺' } as const;
export const promiseNeeds = {
  'law-kept': '不低于法律规定',
  'promise-kept': '不低于公布的承诺，或已由第二级以上写明理由批准',
  'short-of-promise': '确有承诺，或确有争议中的法定义务',
} as const;
