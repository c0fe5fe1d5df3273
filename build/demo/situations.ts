import type { Cause, GoodsKind } from '../../shared/codes.ts';
import type { Chance } from './chance.ts';

/** What a consumer tells, with {p} for the product; what is asked for follows from the wish. */
export type Situation = Readonly<{ cause: Cause; content: string }>;

const sound: Partial<Record<GoodsKind, readonly Situation[]>> = {
  'prepackaged-food': [
    { cause: 'wrong-purchase', content: '{p}家里老人已经买过，没有拆封' },
    { cause: 'wrong-purchase', content: '拿错了规格，{p}原包装未动' },
    { cause: 'price', content: '{p}付款后发现别的货架有促销装，未拆封' },
  ],
  daily: [
    { cause: 'wrong-purchase', content: '{p}买回去尺寸不合适，包装完好' },
    { cause: 'wrong-purchase', content: '{p}买多了，小票和包装都在' },
    { cause: 'other', content: '送人的{p}对方已有，没有使用过' },
  ],
  clothing: [
    { cause: 'wrong-purchase', content: '{p}尺码偏小，吊牌未剪' },
    { cause: 'wrong-purchase', content: '{p}颜色和家人商量后不合适，没有穿过' },
  ],
  appliance: [{ cause: 'wrong-purchase', content: '{p}家里插座不配套，箱子没有开封' }],
};

const faulty: Record<GoodsKind, readonly Situation[]> = {
  'bulk-food': [
    { cause: 'quality', content: '{p}回家一尝有哈喇味' },
    { cause: 'foreign-matter', content: '{p}里挑出小石子，担心硌坏牙' },
  ],
  'fresh-food': [
    { cause: 'quality', content: '{p}买回去发现不新鲜' },
    { cause: 'damaged', content: '{p}底下压坏了一层，上面看不出来' },
  ],
  'prepackaged-food': [
    { cause: 'damaged', content: '{p}封口漏了，渗得袋子里都是' },
    { cause: 'quality', content: '{p}打开后颜色不对，和以前买的不一样' },
  ],
  daily: [
    { cause: 'quality', content: '{p}用了两天就坏了' },
    { cause: 'damaged', content: '{p}回家开箱发现有裂纹' },
  ],
  clothing: [
    { cause: 'quality', content: '{p}第一次洗就掉色，把别的衣服染了' },
    { cause: 'quality', content: '{p}穿了一周开线' },
  ],
  appliance: [
    { cause: 'quality', content: '{p}通电没有反应，买了五天' },
    { cause: 'quality', content: '{p}工作时有异响，售后说要返厂' },
  ],
  other: [{ cause: 'quality', content: '{p}到家发现有瑕疵' }],
};

const spoiled: Partial<Record<GoodsKind, readonly Situation[]>> = {
  'bulk-food': [{ cause: 'quality', content: '{p}上面已经长霉，拍了照片' }],
  'fresh-food': [
    { cause: 'quality', content: '{p}打开就有臭味，已经不能吃' },
    { cause: 'quality', content: '{p}烂了一大半，当天买的' },
  ],
  'prepackaged-food': [
    { cause: 'expired', content: '{p}到家才看到已经过期，货架上还有同批的' },
    { cause: 'quality', content: '{p}胀包，不敢吃' },
  ],
};

const withoutGoods: readonly Situation[] = [
  { cause: 'service', content: '收银员找零时态度生硬，要求当面道歉' },
  { cause: 'waiting', content: '只开了两个收银台，排队四十多分钟没人理会' },
  { cause: 'service', content: '询问商品位置，店员一边看手机一边摆手' },
  { cause: 'advertising', content: '海报写第二件半价，结账时说活动昨天已结束' },
  { cause: 'other', content: '停车场小票打不出来，被多收两小时停车费' },
];

const priced: readonly Situation[] = [
  { cause: 'price', content: '{p}价签和结账的价格对不上，要求退差价' },
  { cause: 'price', content: '{p}会员价没有扫上，要求补退' },
];

const tables = { sound, faulty, spoiled } as const;

export function goodsSituation(chance: Chance, table: keyof typeof tables, kind: GoodsKind): Situation {
  const found = tables[table][kind];
  if (!found) throw new Error(`goodsSituation: expected situations of ${kind} in ${table}, got none`);
  return chance.pick(found);
}

/** Several things that nobody needs, on one receipt. */
export const soundTogether: Situation = {
  cause: 'wrong-purchase',
  content: '{p}家里人重复买了，都没有拆封使用',
};

export const plainSituation = (chance: Chance): Situation => chance.pick(withoutGoods);
export const pricedSituation = (chance: Chance): Situation => chance.pick(priced);
