import type { Chance } from './chance.ts';

/** Made-up people. Any likeness of a name or a number is by chance. */
const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const givenNames = [
  '桂英',
  '建华',
  '秀珍',
  '国强',
  '丽华',
  '志明',
  '玉梅',
  '海燕',
  '文斌',
  '雪梅',
  '春生',
  '晓东',
  '慧敏',
  '立新',
  '子涵',
  '欣怡',
  '浩然',
  '梓轩',
  '雨桐',
  '一诺',
  '俊杰',
  '思远',
  '佳琪',
  '天佑',
  '敏',
  '静',
  '磊',
  '洋',
  '艳',
  '勇',
  '杰',
  '娟',
  '涛',
  '超',
  '霞',
  '平',
  '刚',
  '辉',
  '玲',
  '丹',
  '萍',
  '鹏',
  '华',
  '红',
  '亮',
  '翠兰',
  '福海',
];
const mobilePrefixes = ['131', '135', '136', '138', '139', '150', '158', '159', '177', '186', '188', '199'];

export type Consumer = Readonly<{ name: string | null; phone: string | null }>;

/** People of the neighbourhood who come again and again, under the phone that the desk knows. */
const regulars: readonly Consumer[] = [
  { name: '顾春生', phone: '13905301266' },
  { name: '田秀珍', phone: '15853017713' },
  { name: '孔令华', phone: '18605308842' },
  { name: '史翠兰', phone: '13561239075' },
  { name: '尹海燕', phone: '17753006531' },
  { name: '段福海', phone: '0530-5531902' },
];

/** Someone who comes to the desk; now and then the name or the phone is not given (L1a). */
export function consumerOf(chance: Chance): Consumer {
  if (chance.maybe(9)) return chance.pick(regulars);
  const name = chance.pick(surnames) + chance.pick(givenNames);
  const declined = chance.between(1, 100);
  return {
    name: declined <= 3 ? null : name,
    phone: declined > 1 && declined <= 6 ? null : phoneOf(chance),
  };
}

/** As people say it: a mobile plain or in groups, or a landline. */
export function phoneOf(chance: Chance): string {
  const [middle, last] = [digits(chance, 4), digits(chance, 4)];
  if (chance.maybe(12)) return `0530-5${digits(chance, 3)}${last}`;
  const prefix = chance.pick(mobilePrefixes);
  return chance.maybe(15) ? `${prefix} ${middle} ${last}` : `${prefix}${middle}${last}`;
}

function digits(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => chance.between(0, 9)).join('');
}
