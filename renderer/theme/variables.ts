import { convertCssVariables, defaultCssVariablesResolver } from '@mantine/core';
import { wholeTheme } from './theme.ts';

const head = [
  '/* biome-ignore-all format: made from theme.ts by `node build/theme-css.ts`; a test checks that it is fresh. */',
  '/* biome-ignore-all lint: as above. */',
  '',
].join('\n');

/**
 * The theme's CSS variables as a stylesheet.
 * A file, because a style element written at run time breaks `style-src 'self'`.
 */
export function variablesCss(): string {
  const rules = convertCssVariables(defaultCssVariablesResolver(wholeTheme), ':root');
  return `${head}${rules.replace(/\s*([{};])\s*/g, '$1').replace(/([{;}])/g, '$1\n')}`.trimEnd().concat('\n');
}
