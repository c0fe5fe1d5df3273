import { expect, test } from 'vitest';
import { layoutOf, layoutTexts, lengthOf } from '../../../renderer/screens/settings/layout-form.ts';
import { labelSizes } from '../../../shared/codes.ts';
import { usualLayouts } from '../../../shared/documents/label-layout.ts';

test('G6: a length is millimetres with one decimal at most, as a Chinese keyboard types it too', () => {
  expect(['8.5', '8,5', '8。5', '8．5', ' 15 ', '0', '0.0'].map(lengthOf)).toEqual([
    85, 85, 85, 85, 150, 0, 0,
  ]);
  expect(['', '8.55', '-1', '1e2', '八', '8.', '1000'].map(lengthOf)).toEqual(Array(7).fill(null));
});

test('a layout comes back as it was typed, and what cannot be read is none', () => {
  for (const size of labelSizes)
    expect(layoutOf(layoutTexts(usualLayouts[size]))).toEqual(usualLayouts[size]);
  const typed = layoutTexts(usualLayouts['60x40']);
  for (const wrong of [{ columns: '0' }, { columns: '21' }, { rows: '41' }, { left: 'a' }, { down: '' }])
    expect(layoutOf({ ...typed, ...wrong })).toBeNull();
});
