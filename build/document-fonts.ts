import { fileURLToPath } from 'node:url';

const folder = new URL('../node_modules/@expo-google-fonts/noto-sans-sc/', import.meta.url);

/** The font files of the documents (Noto Sans SC, SIL Open Font License 1.1). */
export const documentFonts = {
  normal: fileURLToPath(new URL('400Regular/NotoSansSC_400Regular.ttf', folder)),
  bold: fileURLToPath(new URL('700Bold/NotoSansSC_700Bold.ttf', folder)),
};
