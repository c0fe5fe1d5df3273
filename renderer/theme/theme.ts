import { createTheme, DEFAULT_THEME, type MantineColorsTuple, mergeMantineTheme } from '@mantine/core';

/** The one accent: a quiet blue-green, dark enough from shade 7 on for white text (AA). */
const pine: MantineColorsTuple = [
  '#eef7f6',
  '#dcebe9',
  '#b5d6d2',
  '#8bc0ba',
  '#67ada6',
  '#4a9d95',
  '#2b857d',
  '#0f6b64',
  '#0a5a54',
  '#064843',
];

const chineseFonts =
  "'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Source Han Sans SC', system-ui, sans-serif";

const large = { defaultProps: { size: 'md' } };

export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: 7,
  colors: { pine },
  black: '#1b1f1e',
  fontFamily: chineseFonts,
  fontFamilyMonospace: "ui-monospace, 'Noto Sans Mono CJK SC', 'Cascadia Mono', Consolas, monospace",
  fontSizes: { xs: '14px', sm: '14px', md: '16px', lg: '20px', xl: '24px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '28px', lineHeight: '36px' },
      h2: { fontSize: '20px', lineHeight: '28px' },
      h3: { fontSize: '16px', lineHeight: '24px' },
    },
  },
  components: {
    Button: large,
    TextInput: large,
    PasswordInput: large,
    Textarea: large,
    NumberInput: large,
    NativeSelect: large,
    Select: large,
    Checkbox: large,
    Radio: large,
    SegmentedControl: large,
    Input: large,
    InputWrapper: large,
    Modal: { defaultProps: { lockScroll: false, transitionProps: { duration: 0 }, centered: true } },
  },
});

/** The theme with every default filled in, for the generated variables. */
export const wholeTheme = mergeMantineTheme(DEFAULT_THEME, theme);
