import { describe, expect, test, vi } from 'vitest';
import { KeyBoard, keyOf } from '../../../renderer/frame/keys.ts';

type Pressed = Partial<KeyboardEvent> & { code: string };

function press(event: Pressed): KeyboardEvent {
  const whole = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, isComposing: false };
  const stopped = { preventDefault: vi.fn(), stopPropagation: vi.fn() };
  return { ...whole, ...stopped, repeat: false, ...event } as unknown as KeyboardEvent;
}

describe('keyOf', () => {
  test('reads the code of a key that an input method has taken', () => {
    expect(keyOf(press({ key: 'Process', keyCode: 229, code: 'F2' }))).toBe('F2');
    expect(keyOf(press({ key: 'Process', keyCode: 229, code: 'Escape' }))).toBe('Esc');
    expect(keyOf(press({ key: 'Process', keyCode: 229, code: 'Enter', ctrlKey: true }))).toBe('Ctrl+Enter');
  });

  test('leaves Enter and Escape to an input method that composes, not the function keys', () => {
    expect(keyOf(press({ code: 'Escape', isComposing: true }))).toBeNull();
    expect(keyOf(press({ code: 'Enter', ctrlKey: true, isComposing: true }))).toBeNull();
    expect(keyOf(press({ code: 'F9', isComposing: true }))).toBe('F9');
  });

  test('claims neither the browser keys nor combinations', () => {
    for (const code of ['F5', 'F11', 'F12', 'KeyN', 'Enter', 'Digit1'])
      expect(keyOf(press({ code }))).toBeNull();
    expect(keyOf(press({ code: 'F2', altKey: true }))).toBeNull();
    expect(keyOf(press({ code: 'F4', ctrlKey: true }))).toBeNull();
  });
});

describe('the board', () => {
  const action = (key: 'F2' | 'Esc', label: string | null) => ({ key, label, run: vi.fn() });

  test('an inner claim wins, and gives the key back when it goes', () => {
    const board = new KeyBoard();
    const [frame, screen] = [action('Esc', 'back'), action('Esc', 'cancel')];
    // The screen's effects run before the frame's: rank decides, not the order of arrival.
    const leave = board.add({ rank: 2, alone: false, actions: [screen] });
    board.add({ rank: 1, alone: false, actions: [frame] });
    board.handle(press({ code: 'Escape' }));
    expect(screen.run).toHaveBeenCalledOnce();
    leave();
    board.handle(press({ code: 'Escape' }));
    expect(frame.run).toHaveBeenCalledOnce();
  });

  test('N4: a key without a word of its own works, and the bar goes on showing what stood there', () => {
    const board = new KeyBoard();
    const [back, leave, fresh] = [action('Esc', 'back'), action('Esc', null), action('F2', null)];
    board.add({ rank: 1, alone: false, actions: [back] });
    board.add({ rank: 2, alone: false, actions: [leave, fresh] });
    board.handle(press({ code: 'Escape' }));
    board.handle(press({ code: 'F2' }));
    expect(leave.run).toHaveBeenCalledOnce();
    expect(fresh.run).toHaveBeenCalledOnce();
    expect(board.shown().map((shown) => [shown.key, shown.label])).toEqual([['Esc', 'back']]);
  });

  test('while a prompt stands alone no other key works or shows', () => {
    const board = new KeyBoard();
    const fresh = action('F2', 'new');
    board.add({ rank: 1, alone: false, actions: [fresh] });
    board.add({ rank: 2, alone: true, actions: [action('Esc', 'cancel')] });
    board.handle(press({ code: 'F2' }));
    expect(fresh.run).not.toHaveBeenCalled();
    expect(board.shown().map((shown) => shown.key)).toEqual(['Esc']);
  });

  test('a held key acts once', () => {
    const board = new KeyBoard();
    const fresh = action('F2', 'new');
    board.add({ rank: 1, alone: false, actions: [fresh] });
    board.handle(press({ code: 'F2' }));
    board.handle(press({ code: 'F2', repeat: true }));
    expect(fresh.run).toHaveBeenCalledOnce();
  });
});
