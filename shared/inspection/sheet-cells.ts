import { type Complaint, type Imported, type Item, standingDecision } from '../complaint/state.ts';
import type { SheetWord } from '../import/sheet-words.ts';
import { type Cell, type Row, textCell } from './cells.ts';
import { columns } from './columns.ts';

type Heading = (typeof columns)[number]['heading'];

/**
 * The row of an imported complaint (L7, L8): where this desk witnessed nothing, the old sheet's own words stand in the
 * cell. What happened here since, after the complaint was reopened, stands as of any other.
 */
export function withSheet(row: Row, complaint: Complaint, imported: Imported, item: Item | null): Row {
  const said = sheetCells(complaint, imported, item);
  return row.map((cell, at) => {
    const heading = columns[at]?.heading;
    return (heading && said[heading]) ?? cell;
  });
}

function sheetCells(
  complaint: Complaint,
  imported: Imported,
  item: Item | null,
): Partial<Record<Heading, Cell>> {
  const word = (key: SheetWord) => textCell(imported.words[key] ?? '');
  const { standing, receptions } = complaint;
  const asItCame = standing.kind === 'ended' && standing.end === 'imported';
  const handled = receptions.length > 0 || complaint.decisions.length > 0;
  return {
    日期: imported.day === null ? word('date') : { kind: 'date', date: imported.day },
    责任经营者: word('responsible'),
    ...(item === null && {
      退换商品名称: word('goods'),
      单价: word('price'),
      数量: word('quantity'),
      单位: word('unit'),
      退换回商品处理方式: word('disposition'),
    }),
    ...(!standingDecision(complaint) && { 是否退换: word('granted') }),
    ...(!handled && { 接待层级: word('tier'), 经办人: word('handler') }),
    ...(asItCame && { 处理结果: word('outcome'), 办结日期: word('ended'), 满意度: word('satisfaction') }),
  };
}
