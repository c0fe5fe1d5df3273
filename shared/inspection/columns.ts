/** The ledger's columns (L8), the directive's first and in its order; the last is ours and says what a reader must know besides. */
export const columns = [
  { heading: '台账编号', width: 15 },
  { heading: '日期', width: 17 },
  { heading: '消费者姓名', width: 12 },
  { heading: '联系电话', width: 15 },
  { heading: '投诉内容', width: 40 },
  { heading: '退换商品名称', width: 24 },
  { heading: '单价', width: 10 },
  { heading: '数量', width: 8 },
  { heading: '单位', width: 6 },
  { heading: '是否退换', width: 14 },
  { heading: '退换回商品处理方式', width: 22 },
  { heading: '责任经营者', width: 18 },
  { heading: '处理结果', width: 30 },
  { heading: '接待层级', width: 16 },
  { heading: '经办人', width: 16 },
  { heading: '办结日期', width: 12 },
  { heading: '满意度', width: 9 },
  { heading: '备注', width: 26 },
] as const;

/** Headings, cells and words of the table as this file and its neighbours make them. A change of any is a new version. */
export const tableVersion = 1;
