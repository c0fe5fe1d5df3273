import type { Chance } from '../demo/chance.ts';

/** What people add at the counter, so that a complaint is as long as complaints are: some 75 characters. */
const more = [
  '消费者称购买时导购员曾口头保证可以退换',
  '小票已随商品一并带来，付款方式以小票为准',
  '当时是和家人一起来的，回家以后才发现问题',
  '此前已打过一次电话，接线员让带着商品到服务台来',
  '消费者住在城东，来回要坐一个多小时公交车，希望一次办好',
  '商品存放在阴凉干燥处，没有按说明以外的方式使用过',
  '照片已给客服看过，能看清生产日期和批号',
  '隔壁邻居买的同一款没有这个情况，怀疑是这一批的问题',
  '消费者情绪比较平稳，愿意等待门店核实后再答复',
  '包装盒和赠品都在，赠品也可以一并退回',
  '老人自己来的，子女在电话里补充说明了经过',
  '消费者说以前也遇到过，当时换了一件就好了',
  '收银员当天已经下班，需要调取监控和流水核对',
  '要求门店查清原因后给一个书面答复',
  '因为急着赶火车，希望今天之内有结果',
  '柜台人员说要等供应商的人来看过才能决定',
  '消费者查过网上的说明，认为和标签写的不一样',
  '晚上七点多购买，第二天上午打开时发现',
] as const;

/** The content as told, with so much more that it comes near `length` characters. */
export function longer(chance: Chance, content: string, length = chance.between(50, 100)): string {
  let told = content;
  const left = [...more];
  while (told.length < length && left.length > 0) {
    const [next] = left.splice(chance.between(0, left.length - 1), 1);
    told += `，${next}`;
  }
  return `${told}。`;
}
