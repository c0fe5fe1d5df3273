import { expect, test } from 'vitest';
import { isOwnPage } from '../../../electron/shell/own-page.ts';

test('the desk’s own page, with whatever path', () => {
  expect(isOwnPage('app://desk/')).toBe(true);
  expect(isOwnPage('app://desk/assets/index.js?v=1#top')).toBe(true);
});

test.each([
  '',
  'desk',
  'about:blank',
  'file:///etc/passwd',
  'http://desk/',
  'https://app/desk',
  'app://other/',
  'app://desk.evil.example/',
  'app://desk:81/',
  'app://user@desk/',
  'app:desk',
  'data:text/html,app://desk/',
])('rejects %j', (address) => {
  expect(isOwnPage(address)).toBe(false);
});
