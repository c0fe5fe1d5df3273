import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const name = 'NotoSansSC_400Regular.ttf';
const places = [
  // Beside the built desk, where vite.config.ts puts it.
  `fonts/${name}`,
  // From the source.
  `../../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/${name}`,
];

/** Where the font of the printed ledger is (Noto Sans SC, SIL Open Font License 1.1). Throws where it is nowhere. */
export function documentFontFile(): string {
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync);
  if (found === undefined) throw new Error(`documentFontFile: expected ${name} beside the desk, found none`);
  return found;
}
