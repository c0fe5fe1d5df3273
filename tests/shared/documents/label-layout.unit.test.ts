import { describe, expect, test } from 'vitest';
import { labelSizes } from '../../../shared/codes.ts';
import {
  layoutFault,
  placeAfter,
  placeMm,
  placesOn,
  sheetsFor,
  usualLayouts,
} from '../../../shared/documents/label-layout.ts';

describe('G6: how labels lie on an A4 sheet', () => {
  test.each([
    ['60x40', 21],
    ['50x30', 36],
    ['80x50', 10],
  ] as const)('%s mm: %i of them, in the middle, 5 mm from every edge at least', (size, count) => {
    const layout = usualLayouts[size];
    const [width = 0, height = 0] = size.split('x').map(Number);
    expect(placesOn(layout)).toBe(count);
    expect(layoutFault(size, layout)).toBeNull();
    const first = placeMm(size, layout, 0);
    const last = placeMm(size, layout, count - 1);
    expect(210 - last.xMm - width).toBeCloseTo(first.xMm, 5);
    expect(297 - last.yMm - height).toBeCloseTo(first.yMm, 5);
    expect(Math.min(first.xMm, first.yMm)).toBeGreaterThanOrEqual(5);
  });

  test('one more column or row than there is room for is said, and which of them', () => {
    for (const size of labelSizes) {
      const usual = usualLayouts[size];
      expect(layoutFault(size, { ...usual, columns: usual.columns + 1 })).toBe('too-wide');
      expect(layoutFault(size, { ...usual, rows: usual.rows + 1 })).toBe('too-high');
    }
    // 3 × 60 + 2 × 10 = 200: 10 mm are left beside them, and no tenth more.
    const wide = { ...usualLayouts['60x40'], across: 100 };
    expect(layoutFault('60x40', { ...wide, left: 100 })).toBeNull();
    expect(layoutFault('60x40', { ...wide, left: 101 })).toBe('too-wide');
  });

  test('places go row by row; margins and gaps move them', () => {
    const layout = { columns: 3, rows: 7, left: 52, top: 91, across: 25, down: 12 };
    expect(placeMm('60x40', layout, 0)).toEqual({ xMm: 5.2, yMm: 9.1 });
    expect(placeMm('60x40', layout, 2)).toEqual({ xMm: 5.2 + 2 * 62.5, yMm: 9.1 });
    expect(placeMm('60x40', layout, 3)).toEqual({ xMm: 5.2, yMm: 50.3 });
  });

  test('a begun sheet is filled before the next; after a full one the next label begins a new sheet', () => {
    const layout = usualLayouts['80x50'];
    expect([sheetsFor(layout, 0, 10), sheetsFor(layout, 1, 10), sheetsFor(layout, 9, 12)]).toEqual([1, 2, 3]);
    expect([placeAfter(layout, 0, 3), placeAfter(layout, 7, 3), placeAfter(layout, 9, 12)]).toEqual([
      3, 0, 1,
    ]);
  });
});
