/**
 * What a printed document is made of: the part of pdfmake's language that we use, plus `code`.
 * Plain data, so that it crosses to a worker by structured clone. Lengths are points unless the name says mm.
 */
export interface DocumentDefinition {
  /** `auto`: one page as long as what stands on it, for a roll. */
  readonly pageSize: { readonly width: number; readonly height: number | 'auto' };
  /** Left, top, right, bottom. */
  readonly pageMargins: readonly [number, number, number, number];
  readonly title: string;
  readonly language: DocumentLanguage;
  /** UTC ms; becomes the PDF's creation date, so that the same data gives the same bytes. */
  readonly madeAt: number;
  readonly content: readonly Block[];
  /** Stands at the foot of each page; `page` holds {page} and {pages}. */
  readonly foot: { readonly left: string; readonly page: string } | null;
}

export type DocumentLanguage = 'zh-CN' | 'en';

export interface Style {
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly lineHeight?: number;
  readonly alignment?: 'left' | 'center' | 'right';
  readonly color?: string;
  readonly characterSpacing?: number;
  readonly noWrap?: boolean;
  readonly pageBreak?: 'before';
  readonly margin?: readonly [number, number, number, number];
}

export interface TextBlock extends Style {
  readonly text: string | readonly TextBlock[];
  /** From the page's upper left corner; the text takes no room in the flow. */
  readonly absolutePosition?: { readonly x: number; readonly y: number };
}

export interface StackBlock extends Style {
  readonly stack: readonly Block[];
  readonly unbreakable?: boolean;
  readonly width?: number | '*' | 'auto';
}

export interface ColumnsBlock extends Style {
  readonly columns: readonly StackBlock[];
  readonly columnGap?: number;
  /** From the page's upper left corner; what stands in the columns takes no room in the flow. */
  readonly absolutePosition?: { readonly x: number; readonly y: number };
  readonly unbreakable?: boolean;
}

export interface TableBlock extends Style {
  readonly table: {
    readonly widths: readonly (number | '*' | 'auto')[];
    readonly headerRows?: number;
    /** So many rows stay with the head: it never stands alone at the foot of a page. */
    readonly keepWithHeaderRows?: number;
    readonly dontBreakRows?: boolean;
    readonly body: readonly (readonly TableCell[])[];
  };
  /** `tight`: lines below the rows, and little room between many columns. */
  readonly layout: 'noBorders' | 'lightHorizontalLines' | 'grid' | 'tight';
}

/** Behind a cell that spans several columns stand as many empty ones. */
export type TableCell = Block & { readonly fillColor?: string; readonly colSpan?: number };

/** A QR code as a vector, `sizeMm` wide with its quiet zone of four modules. */
export interface CodeBlock {
  readonly code: string;
  readonly level: 'L' | 'M' | 'Q';
  readonly sizeMm: number;
}

export interface LineBlock {
  readonly lineWidth: number;
  readonly length: number;
  readonly color?: string;
  readonly margin?: readonly [number, number, number, number];
}

/** Filled rectangles and lines, from its upper left corner; it takes the room that they take. */
export interface DrawingBlock {
  readonly drawing: readonly Shape[];
  readonly margin?: readonly [number, number, number, number];
}

export type Shape =
  | Readonly<{ kind: 'rect'; x: number; y: number; width: number; height: number; color: string }>
  | Readonly<{
      kind: 'line';
      x1: number;
      y1: number;
      x2: number;
      y2: number;
      color: string;
      dashed?: boolean;
    }>;

/** A rectangle from the page's upper left corner, in points; it takes no room in the flow. */
export interface FrameBlock {
  readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly lineWidth: number;
  readonly color: string;
}

export type Block =
  | TextBlock
  | StackBlock
  | ColumnsBlock
  | TableBlock
  | CodeBlock
  | LineBlock
  | DrawingBlock
  | FrameBlock;

/** Points of a length in millimetres (72 points to 25.4 mm). */
export function points(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
