import { failedChecks } from '../../shared/inspection/failed-checks.ts';
import type {
  BrokenRule,
  Check,
  Finding,
  OpenQuestion,
  PackageRule,
  UnreadableReason,
  VerifyReport,
} from '../../shared/inspection/report.ts';

/** Each code in plain words, Chinese and English. */
type Words<Code extends string> = Readonly<Record<Code, readonly [chinese: string, english: string]>>;

const reasons: Words<UnreadableReason> = {
  'not-a-zip': [
    '不是完整的 zip 文件（可能没有拷贝完整）',
    'not a complete zip file (perhaps not copied whole)',
  ],
  'zip-damaged': ['zip 目录损坏', 'the zip directory is damaged'],
  'zip-unsafe-name': ['zip 内有不安全的文件名', 'the zip holds an unsafe file name'],
  'zip-duplicate-name': ['zip 内有重名文件', 'the zip holds a file name twice'],
  'zip-link': ['zip 内有链接或特殊文件', 'the zip holds a link or a special file'],
  'zip-too-many': ['zip 内文件过多', 'the zip holds too many files'],
  'zip-too-large': ['zip 解开后过大', 'the zip unpacks to too much'],
  'zip-too-dense': ['zip 压缩比异常', 'the zip is packed suspiciously densely'],
  'zip-encrypted': ['zip 已加密', 'the zip is encrypted'],
  'zip-method': ['zip 使用了不认识的压缩方法', 'the zip uses an unknown way of packing'],
  'zip-64': ['不支持 zip64', 'zip64 is not supported'],
  'not-a-package': ['不是检查包', 'not an inspection package'],
  'passphrase-needed': [
    '检查包已加密，需要口令（25 位数字，由交付的门店另行告知；用 --passphrase-file 给出存有口令的文件）',
    'the package is encrypted and needs its passphrase (25 digits, told apart by the store; --passphrase-file names a file that holds it)',
  ],
  'passphrase-wrong': ['口令不对，请核对 25 位数字', 'the passphrase is wrong: check the 25 digits'],
  'encrypted-damaged': [
    '加密的文件已损坏或不完整，请重新拷贝',
    'the encrypted file is damaged or not whole: copy it again',
  ],
  'package-format': ['检查包的格式比本程序新', 'the package has a format newer than this program'],
  'since-unreadable': [
    '--since 给出的不是检查点，也不是 条数:根值',
    'what is given with --since is neither a checkpoint nor SIZE:ROOT',
  ],
  'receipt-unreadable': ['--receipt 不是 台账编号:根值', '--receipt is not NUMBER:ROOT'],
  internal: ['无法检查', 'could not be checked'],
};

const rules: Words<PackageRule> = {
  zip: ['文件在压缩包中已损坏', 'a file is damaged within the zip'],
  manifest: ['文件与清单不符', 'a file does not match the manifest'],
  note: ['检查包的签名不对', 'the signature over the package is wrong'],
  'bag-info': ['说明与内容不符', 'the description does not match the content'],
  checkpoint: ['检查点的签名不对', 'the signature over the checkpoint is wrong'],
  key: ['签名密钥不是所说的那一把', 'the signing key is not the one expected'],
  root: ['记录已被改动：算出的根值与签过名的不同', 'entries were altered: the root is not the signed one'],
  leaves: ['叶值清单与记录不符', 'the list of leaf hashes does not match the entries'],
  'recorded-root': ['与已交付文书上的根值不符', 'contradicts a root recorded on a document handed out'],
  canonical: ['这一行不是规范的记录', 'the line is not the canonical text of an entry'],
  sequence: ['记录缺失、多出、重复或次序不对', 'entries are missing, added, doubled or out of order'],
  chapter: ['记录属于另一章', 'the entry belongs to another chapter'],
  shape: ['记录的内容不合格式', 'the content of the entry has not the shape of its kind'],
  unjudgeable: ['规则无法判断这条记录', 'the rules cannot judge the entry'],
  commitment: ['个人信息或文字与记录的承诺值不符', 'a private part is not the one the entry commits to'],
  'private-lines': ['个人信息与文字的文件不合格式', 'the file of private parts is malformed'],
  'private-missing': ['缺少应随附的个人信息或文字', 'a private part that should be there is missing'],
  'not-erased': ['台账称已删除的内容仍随附', 'what the ledger says was erased is still there'],
  'private-extra': ['有不应随附的个人信息或文字', 'a private part is there that should not be'],
  file: ['证据文件缺失、多出或被改动', 'an evidence file is missing, extra or altered'],
  table: ['表格与记录不符', 'the table does not say what the entries say'],
  figures: ['数据与记录不符', 'the figures do not fit the entries'],
  sample: ['登记的样本与种子抽出的不一致', 'a recorded sample is not the one that its seed draws'],
  since: ['与先前的检查点不连续', 'does not continue the earlier checkpoint'],
  receipt: ['与消费者的回执不符', "does not match the consumer's receipt"],
};

const checks: Words<Check> = {
  files: ['每个文件都与清单一致，不多不少', 'every file matches the manifests, none missing, none extra'],
  signature: ['检查包和检查点的签名', 'the signatures over package and checkpoint'],
  entries: ['每条记录规范、连号', 'every entry is canonical and in sequence'],
  root: [
    '全部记录的根值，以及文书上记下的根值',
    'the root over all entries, and roots recorded on documents',
  ],
  rules: [
    '逐条重放：三级接待、权限、处置等规则',
    'every entry replayed against the rules: tiers, authority, goods',
  ],
  'private-parts': [
    '个人信息和文字与承诺值一致，没有缺少',
    'private parts match their commitments, none missing',
  ],
  table: ['两份表格逐格与记录一致', 'both spreadsheets say what the entries say, cell by cell'],
  figures: ['各项数据逐个与记录对照', 'the figures, number by number, against the entries'],
  evidence: ['证据文件齐全且未改动', 'the evidence files are complete and unaltered'],
  since: ['接续先前的检查点', 'continues the earlier checkpoint'],
  key: ['签名密钥的指纹', "the signing key's fingerprint"],
  receipt: ['消费者的回执', "the consumer's receipt"],
};

const questions: Words<OpenQuestion> = {
  'key-is-the-stores': [
    '密钥是否确属该店（用 --key 给出另行得知的指纹）',
    "whether the key is the store's (give its fingerprint, known from elsewhere, with --key)",
  ],
  'restored-since': [
    '台账曾从备份恢复，之后换了新密钥：新密钥是否确属该店（另行得知的是恢复前的指纹）',
    'whose the key after the restore is: the ledger was restored from a backup, and the fingerprint given is that of the key before',
  ],
  'continues-earlier': [
    '是否接续上次检查所见（用 --since 给出上次的检查点）',
    'whether it continues what was seen before (give the earlier checkpoint with --since)',
  ],
  'times-are-true': ['时间是否真实（只能证明先后）', 'whether the times are true (only the order is proven)'],
  'withheld-parts': ['未随附的个人信息', 'personal data that was left out'],
  'consumer-days': [
    '同一消费者当天的各件投诉是否数全（有的投诉没有附上电话或小票号）',
    "whether a consumer's complaints of a day were all counted (some came without phone or receipt number)",
  ],
  'unknown-entries': [
    '本程序不认识的记录，及其后各条是否合规',
    'entries of a kind this program does not know, and the rules from there on',
  ],
  'table-version': ['本程序不认识的表格版本', 'a version of the table that this program does not know'],
  'printed-ledger': [
    '打印件 ledger.pdf 的逐格内容（由签名证明未被改动，没有与记录核对）',
    'what ledger.pdf says, cell by cell (the signature proves it unaltered; it is not compared with the entries)',
  ],
  'other-files': ['本程序不认识的附加文件', 'additional files that this program does not know'],
  'rules-after-break': ['中断之后的记录是否合规', 'the rules after the break'],
  'table-after-break': ['表格（因前面的问题无法重建）', 'the table (it cannot be rebuilt after the break)'],
};

const verdicts: Words<VerifyReport['verdict']> = {
  holds: ['检查包成立。', 'The package holds.'],
  broken: ['检查包不成立！', 'The package is BROKEN.'],
  'not-checkable': [
    '检查包未发现问题，但本程序不能全部检查。',
    'Nothing broken was found, but this program cannot check all of it.',
  ],
  unreadable: ['无法读取检查包。', 'The package cannot be read.'],
};

const marks: Words<VerifyReport['mark']> = {
  none: ['', ''],
  evaluation: ['注意：这是评估数据，不是正式台账。', 'Note: this is an evaluation, not a real ledger.'],
  demonstration: ['注意：这是演示数据，不是正式台账。', 'Note: this is a demonstration, not a real ledger.'],
};

function both([chinese, english]: readonly [string, string], after = ''): string {
  return `${chinese} ${english}${after}`;
}

function ruleWords(rule: BrokenRule): string {
  const known = (rules as Partial<Words<string>>)[rule];
  return known ? both(known) : `违反服务台规则 Breaks the desk's rule: ${rule}`;
}

/** What contradicts the checkpoint that somebody outside kept; null of what says nothing of sizes. */
function sinceWords(detail: string): string | null {
  const [, size] = /^root at size (\d+)$/.exec(detail) ?? [];
  if (size)
    return `当时交出的凭据记的是前 ${size} 条记录，这里的前 ${size} 条不是那些 what was handed out then names the first ${size} entries; the first ${size} here are not those`;
  const [, shown, there] = /^size (\d+) of (\d+)(?: restored)?$/.exec(detail) ?? [];
  return shown && there
    ? `当时交出的凭据上有 ${shown} 条记录，这里只接得上 ${there} 条 what was handed out then has ${shown} entries, of which only ${there} are here`
    : null;
}

function findingLine({ rule, seq, file, detail }: Finding): string {
  const said = (rule === 'since' && sinceWords(detail ?? '')) || (detail ?? '');
  const where = [seq === null ? '' : `第 ${seq} 条记录 entry ${seq}`, file ?? '', said].filter(
    (text) => text !== '',
  );
  return `  ✗ ${ruleWords(rule)} [${rule}]${where.length > 0 ? ` — ${where.join(' · ')}` : ''}`;
}

function judgedTo({ rulesTo }: VerifyReport): string {
  return rulesTo === null ? '' : `（只到第 ${rulesTo} 条 up to entry ${rulesTo} only）`;
}

/** The report as lines for a terminal. */
export function reportLines(report: VerifyReport): string[] {
  const { verdict, reason, counts } = report;
  if (verdict === 'unreadable')
    return [`${both(verdicts.unreadable)} ${both(reasons[reason ?? 'internal'])} [${reason}]`];
  const lines = [both(verdicts[verdict])];
  if (report.mark !== 'none') lines.push(both(marks[report.mark]));
  lines.push(
    `台账 Ledger: ${report.origin}  记录 entries: ${counts.entries}  投诉 complaints: ${counts.complaints}  表格行 rows: ${counts.rows}`,
    ...(counts.twoTiers > 0
      ? [
          `一人接待两级 one person at two tiers: ${counts.twoTiers}（不足三人的门店 a store of fewer than three, T3a）`,
        ]
      : []),
    ...(counts.erased > 0
      ? [
          `依法删除 lawfully erased: ${counts.erased}（按规则删除，不是缺失 by the rules, nothing is missing; L3–L5）`,
        ]
      : []),
    `期间 Period: ${report.period?.from ?? '?'} – ${report.period?.to ?? '?'}  密钥指纹 key: ${report.fingerprint}`,
    `检查点 Checkpoint: ${report.size} · ${report.root}`,
  );
  if (report.broken.length > 0) {
    const first = report.firstBroken;
    if (first) lines.push('最先的问题 First broken:', findingLine(first));
    lines.push('全部问题 Everything found:', ...report.broken.map(findingLine));
  }
  lines.push(...graded(report));
  return lines;
}

/** What was looked at in its three grades: it holds, it does not, or it was not to be checked here, and why. */
function graded(report: VerifyReport): string[] {
  const failed = failedChecks(report.broken);
  const inPart = (check: Check) => check === 'rules' && report.rulesTo !== null;
  const line = (check: Check, sign: string) =>
    `  ${sign} ${both(checks[check])}${check === 'rules' ? judgedTo(report) : ''}`;
  const broken = report.checked.filter((check) => failed.has(check));
  const whole = report.checked.filter((check) => !failed.has(check));
  return [
    ...(broken.length > 0 ? ['不成立 Does not hold:', ...broken.map((check) => line(check, '✗'))] : []),
    ...(whole.length > 0
      ? ['成立 Holds:', ...whole.map((check) => line(check, inPart(check) ? '·' : '✓'))]
      : []),
    '没有检查 Not checked:',
    ...report.notChecked.map((question) => `  ○ ${both(questions[question])}`),
  ];
}
