import { type CodeModules, codeSvg } from './code-svg.ts';
import {
  type Block,
  type CodeBlock,
  type DocumentDefinition,
  type FrameBlock,
  points,
  type Shape,
  type TextBlock,
} from './definition.ts';
import { withStandIns } from './stand-ins.ts';

/** What the encoder of codes is asked: an option set of `qr`, whose border is never less than one module. */
export type CodeOptions = Readonly<{ ecc: 'low' | 'medium' | 'quartile' | 'high'; border: 1 }>;

/** A QR code's modules, its border around them; given from outside, so that only who renders carries the encoder. */
export type EncodeCode = (text: string, options: CodeOptions) => CodeModules;

/** A node of pdfmake's own language. */
export type PdfmakeNode = { [key: string]: unknown };

/** The family name under which the fonts are handed to pdfmake. */
export const documentFontFamily = 'Noto Sans SC';

/**
 * The definition in pdfmake's own language, as fresh objects (pdfmake writes into what it is given).
 * Footers with page numbers are functions there, which is why they cannot cross to the worker ready-made.
 * Characters that the font lacks are replaced here, so that no way to a printer leads past it.
 */
export function toPdfmake(asked: DocumentDefinition, encode: EncodeCode): PdfmakeNode {
  const definition = withStandIns(asked);
  const { foot, pageMargins } = definition;
  return {
    pageSize: { ...definition.pageSize },
    pageMargins: [...pageMargins],
    language: definition.language,
    info: { title: definition.title, creationDate: new Date(definition.madeAt) },
    displayTitle: true,
    version: '1.7',
    defaultStyle: { font: documentFontFamily, fontSize: 9, lineHeight: 0.85 },
    content: definition.content.map((block) => node(block, encode)),
    ...(foot === null
      ? {}
      : {
          footer: (page: number, pages: number) => ({
            columns: [
              { text: foot.left },
              {
                text: foot.page.replace('{page}', String(page)).replace('{pages}', String(pages)),
                alignment: 'right',
                width: 'auto',
              },
            ],
            fontSize: 7,
            margin: [pageMargins[0], 2, pageMargins[2], 0],
          }),
        }),
  };
}

function node(block: Block, encode: EncodeCode): PdfmakeNode {
  if ('code' in block) return codeNode(block, encode);
  if ('text' in block) return textNode(block);
  if ('stack' in block) return { ...block, stack: block.stack.map((child) => node(child, encode)) };
  if ('columns' in block) return { ...block, columns: block.columns.map((child) => node(child, encode)) };
  if ('table' in block) {
    const body = block.table.body.map((row) => row.map((cell) => node(cell, encode)));
    const layout =
      block.layout === 'grid' ? gridLayout : block.layout === 'tight' ? tightLayout : block.layout;
    return { ...block, layout, table: { ...block.table, widths: [...block.table.widths], body } };
  }
  if ('drawing' in block)
    return { canvas: block.drawing.map(shapeNode), ...(block.margin ? { margin: [...block.margin] } : {}) };
  if ('frame' in block) return frameNode(block);
  const { length, lineWidth, color } = block;
  const line = {
    type: 'line',
    x1: 0,
    y1: 0,
    x2: length,
    y2: 0,
    lineWidth,
    ...(color && { lineColor: color }),
  };
  return { canvas: [line], ...(block.margin ? { margin: [...block.margin] } : {}) };
}

function shapeNode(shape: Shape): PdfmakeNode {
  if (shape.kind === 'rect') {
    const { x, y, width, height, color } = shape;
    return { type: 'rect', x, y, w: width, h: height, color };
  }
  const { x1, y1, x2, y2, color, dashed } = shape;
  return {
    type: 'line',
    x1,
    y1,
    x2,
    y2,
    lineColor: color,
    lineWidth: 0.8,
    ...(dashed && { dash: { length: 3 } }),
  };
}

function frameNode({ frame: { x, y, width, height }, lineWidth, color }: FrameBlock): PdfmakeNode {
  const box = { type: 'rect', x: 0, y: 0, w: width, h: height, lineWidth, lineColor: color };
  return { canvas: [box], absolutePosition: { x, y } };
}

const tightLayout = {
  hLineWidth: (line: number, { table }: { table: { body: readonly unknown[]; headerRows?: number } }) =>
    line === 0 || line === table.body.length ? 0 : line === table.headerRows ? 2 : 1,
  vLineWidth: () => 0,
  hLineColor: () => '#aaaaaa',
  paddingLeft: (column: number) => (column === 0 ? 0 : 4),
  paddingRight: () => 4,
};

const gridLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => '#777777',
  vLineColor: () => '#777777',
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 1,
  paddingBottom: () => 3,
};

function textNode(block: TextBlock): PdfmakeNode {
  const text = typeof block.text === 'string' ? block.text : block.text.map(textNode);
  return { ...block, text, ...(block.margin ? { margin: [...block.margin] } : {}) };
}

function codeNode(block: CodeBlock, encode: EncodeCode): PdfmakeNode {
  const bordered = encode(block.code, { ecc: levels[block.level], border: 1 });
  const svg = codeSvg(bordered.slice(1, -1).map((row) => row.slice(1, -1)));
  return { svg, width: points(block.sizeMm), height: points(block.sizeMm) };
}

const levels = { L: 'low', M: 'medium', Q: 'quartile', H: 'high' } as const;
