import { expect, test } from 'vitest';
import { withhold } from '../../../renderer/documents/withhold.ts';

test('X4: a value is starred wherever it stands, broken over lines or spaced too', () => {
  const page = '消费者 慕容雪见\n电话 139 8765 4321，慕容\n雪见 来过';
  expect(withhold(page, ['慕容雪见', '13987654321'])).toBe('消费者 **\n电话 **，** 来过');
});

test('nothing to withhold leaves the text; signs are no patterns', () => {
  expect(withhold('a.c abc', [])).toBe('a.c abc');
  expect(withhold('a.c abc', ['', ' '])).toBe('a.c abc');
  expect(withhold('a.c abc (x)', ['a.c', '(x)'])).toBe('** abc **');
});
