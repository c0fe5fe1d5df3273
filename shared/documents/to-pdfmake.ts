import { type Block, type CodeBlock, type DocumentDefinition, points, type TextBlock } from './definition.ts';
import { withStandIns } from './stand-ins.ts';

/** What the code drawer is asked: an option set of bwip-js, whose padding of 8 half-modules is the quiet zone. */
export interface CodeOptions {
  bcid: 'qrcode';
  text: string;
  eclevel: CodeBlock['level'];
  scale: 1;
  padding: 8;
}

/** Draws a code as SVG; given from outside, so that only the renderer of documents carries the drawing library. */
export type DrawCode = (options: CodeOptions) => string;

/** A node of pdfmake's own language. */
export type PdfmakeNode = { [key: string]: unknown };

/** The family name under which the fonts are handed to pdfmake. */
export const documentFontFamily = 'Noto Sans SC';

/**
 * The definition in pdfmake's own language, as fresh objects (pdfmake writes into what it is given).
 * Footers with page numbers are functions there, which is why they cannot cross to the worker ready-made.
 * Characters that the font lacks are replaced here, so that no way to a printer leads past it.
 */
export function toPdfmake(asked: DocumentDefinition, drawCode: DrawCode): PdfmakeNode {
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
    content: definition.content.map((block) => node(block, drawCode)),
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

function node(block: Block, drawCode: DrawCode): PdfmakeNode {
  if ('code' in block) return codeNode(block, drawCode);
  if ('text' in block) return textNode(block);
  if ('stack' in block) return { ...block, stack: block.stack.map((child) => node(child, drawCode)) };
  if ('columns' in block) return { ...block, columns: block.columns.map((child) => node(child, drawCode)) };
  if ('table' in block) {
    const body = block.table.body.map((row) => row.map((cell) => node(cell, drawCode)));
    const layout = block.layout === 'grid' ? gridLayout : block.layout;
    return { ...block, layout, table: { ...block.table, widths: [...block.table.widths], body } };
  }
  const line = { type: 'line', x1: 0, y1: 0, x2: block.length, y2: 0, lineWidth: block.lineWidth };
  return { canvas: [line], ...(block.margin ? { margin: [...block.margin] } : {}) };
}

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

function codeNode(block: CodeBlock, drawCode: DrawCode): PdfmakeNode {
  const svg = drawCode({ bcid: 'qrcode', text: block.code, eclevel: block.level, scale: 1, padding: 8 });
  return { svg, width: points(block.sizeMm), height: points(block.sizeMm) };
}
