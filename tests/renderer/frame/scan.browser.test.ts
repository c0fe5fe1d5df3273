import { expect, test, vi } from 'vitest';
import { ScanListener } from '../../../renderer/frame/scan.ts';

let lastSent = 0;

/** Sends keys to a field as a browser would, so far apart (ms); `held` as an input method shows them. */
function send(
  listener: ScanListener,
  field: HTMLInputElement,
  text: string,
  gap: number,
  held = false,
): boolean {
  lastSent += 1000;
  let at = lastSent;
  const press = (key: string, code: string): boolean => {
    at += gap;
    const hidden = held && key.length === 1;
    const event = new KeyboardEvent('keydown', {
      key: hidden ? 'Process' : key,
      code,
      keyCode: hidden ? 229 : key.charCodeAt(0),
      bubbles: true,
      cancelable: true,
    });
    Object.defineProperty(event, 'timeStamp', { value: at });
    field.dispatchEvent(event);
    if (key.length === 1) field.value += key;
    return event.defaultPrevented;
  };
  field.ownerDocument.addEventListener('keydown', listener.handle, { capture: true });
  for (const digit of text) press(digit, digit === '-' ? 'Minus' : `Digit${digit}`);
  const taken = press('Enter', 'Enter');
  field.ownerDocument.removeEventListener('keydown', listener.handle, { capture: true });
  return taken;
}

function field(value = ''): HTMLInputElement {
  const made = document.body.appendChild(document.createElement('input'));
  made.value = value;
  return made;
}

const barcode = '2210001000000';

test.each([false, true])('a burst is a scan and leaves the field as it was (input method on: %s)', (held) => {
  const listener = new ScanListener();
  const heard = vi.fn();
  listener.add(1, heard);
  const phone = field('1380');
  expect(send(listener, phone, barcode, 8, held)).toBe(true);
  expect(heard).toHaveBeenCalledWith({ kind: 'product', barcode });
  expect(phone.value).toBe('1380');
});

test('what a hand types is no scan, nor is a phone number however fast', () => {
  const listener = new ScanListener();
  const heard = vi.fn();
  listener.add(1, heard);
  expect(send(listener, field(), barcode, 120)).toBe(false);
  expect(send(listener, field(), '13800001111', 5)).toBe(false);
  expect(heard).not.toHaveBeenCalled();
});

test('a field that takes scans itself keeps them, and an inner claim wins over an outer', () => {
  const listener = new ScanListener();
  const [outer, inner] = [vi.fn(), vi.fn()];
  listener.add(1, outer);
  const leave = listener.add(2, inner);
  const own = field();
  own.setAttribute('data-scan', 'own');
  expect(send(listener, own, barcode, 5)).toBe(false);
  send(listener, field(), barcode, 5);
  leave();
  send(listener, field(), barcode, 5);
  expect([inner.mock.calls.length, outer.mock.calls.length]).toEqual([1, 1]);
});

test('a label of the store that was misread is said and taken out where goods go, and stays in a field of numbers', () => {
  const listener = new ScanListener();
  const [heard, misread] = [vi.fn(), vi.fn()];
  listener.add(1, heard);
  const wrong = '2210001000001';
  expect(send(listener, field(), wrong, 5)).toBe(false);
  listener.watchLabels(new Set(['22']), misread);
  const receipt = field();
  expect(send(listener, receipt, wrong, 5)).toBe(false);
  expect(receipt.value).toBe(wrong);
  const goods = field('1380');
  goods.setAttribute('data-scan', 'goods');
  expect(send(listener, goods, wrong, 5)).toBe(true);
  expect(goods.value).toBe('1380');
  expect(misread.mock.calls).toEqual([[wrong]]);
  expect(heard).not.toHaveBeenCalled();
  // The next scan that is read takes the word back.
  send(listener, goods, barcode, 5);
  expect(misread.mock.calls).toEqual([[wrong], [null]]);
});

test('other prefixes are not the store’s, and a hand is no scanner', () => {
  const listener = new ScanListener();
  const misread = vi.fn();
  listener.watchLabels(new Set(['20']), misread);
  const goods = field();
  goods.setAttribute('data-scan', 'goods');
  send(listener, goods, '2210001000001', 5);
  send(listener, goods, '2010001000001', 120);
  expect(misread).not.toHaveBeenCalled();
});
