import '@mantine/core/styles.css';
import '../../../renderer/theme/variables.css';
import '../../../renderer/theme/base.css';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { App } from '../../../renderer/app.tsx';
import { type Language, speak, startWords } from '../../../renderer/locales/i18n.ts';
import { line, open, receive, remedy } from '../../support/commands.ts';
import { createFakeDesk } from '../../support/fake-desk.ts';

/** The usual window, and the smallest that the shell allows. */
const windows = [
  [1280, 800],
  [1024, 680],
] as const;
/** Ten in the morning on the store's wall, within its hours. */
const ten = Date.UTC(2026, 10, 23, 2, 0);
/** What a complaint's screen has while something can be sealed on it. */
const allKeys = ['F2', 'F4', 'F6', 'F8', 'F9', 'Ctrl+Enter', 'Esc'];
const patience = { timeout: 45_000, interval: 20 };

let root: Root | null = null;
beforeAll(async () => {
  localStorage.clear();
  await startWords();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: ten });
});
afterEach(async () => {
  root?.unmount();
  document.body.replaceChildren();
  vi.useRealTimers();
  await speak('zh-CN');
});

const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('footer button')];
const keys = () => [...document.querySelectorAll('footer ul kbd')].map((one) => one.textContent);
const isHere = () => document.querySelector('footer nav [aria-current]')?.getAttribute('aria-keyshortcuts');
const places = () => buttons().map((one) => JSON.stringify(one.getBoundingClientRect()));

/** What of the bar a hand cannot reach: outside the window, cut off by what it stands in, or under something else. */
function outOfReach(): string[] {
  const lies = (one: HTMLElement): boolean => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false;
    return [left + 2, (left + right) / 2, right - 2].every((x) =>
      one.contains(document.elementFromPoint(x, (top + bottom) / 2)),
    );
  };
  return buttons().flatMap((one) => (lies(one) ? [] : (one.textContent ?? '')));
}

/** The app in a window and a language, with a complaint on which its clerk has decided. */
async function atHome(language: Language, [width, height]: readonly [number, number]): Promise<string> {
  await page.viewport(width, height);
  await speak(language);
  const fake = await createFakeDesk({ at: ten - 60_000 });
  const opened = await fake.desk.submit({
    id: crypto.randomUUID(),
    size: fake.log().lines.length,
    about: null,
    commands: [open(), receive, remedy(line())],
  });
  if (!opened.ok) throw new Error(`atHome: expected a complaint, got ${opened.refusal.code}`);
  const place = document.body.appendChild(document.createElement('div'));
  place.style.height = '100vh';
  root = createRoot(place);
  root.render(<App desk={fake.desk} />);
  await vi.waitFor(() => expect(keys()).toContain('F2'), patience);
  return opened.value.number ?? '';
}

async function toComplaint(number: string): Promise<void> {
  await vi.waitFor(() => expect(document.querySelector('table')?.textContent).toContain(number), patience);
  await userEvent.keyboard('{F3}');
  await userEvent.keyboard(number);
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(keys()).toEqual(allKeys), patience);
}

const scenes = windows.flatMap((size) =>
  (['zh-CN', 'en'] as const).map((language) => ({ language, size, width: size[0] })),
);

test.each(scenes)(
  'N4: in $language at $width every key and page can be reached, and none moves',
  async ({ language, size }) => {
    const number = await atHome(language, size);
    expect(outOfReach()).toEqual([]);
    const pages = () => places().slice(keys().length);
    const atFirst = pages();
    await toComplaint(number);
    expect(outOfReach()).toEqual([]);
    // A page stays where it is from screen to screen,
    expect(pages()).toEqual(atFirst);
    // and neither the focus nor the mouse moves anything.
    const before = places();
    await userEvent.keyboard('{F1}');
    expect(places()).toEqual(before);
    for (const one of buttons()) {
      one.focus();
      expect(places()).toEqual(before);
    }
    await userEvent.hover(
      page.getByRole('button', { name: language === 'en' ? 'Settings' : '设置', exact: true }),
    );
    expect(places()).toEqual(before);
    for (let digit = 1; digit <= atFirst.length; digit++) {
      buttons()
        .at(digit - 1 - atFirst.length)
        ?.click();
      await vi.waitFor(() => expect(isHere()).toBe(`F1 ${digit}`), patience);
      await vi.waitFor(() => expect(outOfReach()).toEqual([]), patience);
    }
  },
);
