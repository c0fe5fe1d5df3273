/** A complaint as a document: what our entry holds in public and in private, some 600 bytes and 75 characters. */
export function documentOf(n: number): Record<string, unknown> & { id: string } {
  const number = `01-${String(n).padStart(7, '0')}-${n % 10}`;
  return {
    id: `c-${String(n).padStart(9, '0')}`,
    number,
    openedDay: `2026-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
    status: n % 200 === 0 ? 'open' : 'settled',
    channel: 'counter',
    cause: 'quality',
    wish: 'refund',
    tier: 1 + (n % 3),
    operator: `op-${n % 7}`,
    product: String(6_900_000_000_000 + (n % 5000)),
    price: 990 + (n % 20_000),
    quantity: '1',
    at: 1_780_000_000_000 + n * 60_000,
    commitment: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    name: `王芳${n % 1000}`,
    phone: `138${String(10_000_000 + ((n * 7919) % 89_999_999))}`,
    content: `打开后发现有异味，消费者称购买时导购员曾口头保证可以退换，小票已随商品一并带来，付款方式以小票为准，照片已给客服看过，能看清生产日期和批号，希望一次办好，第${n}件`,
  };
}
