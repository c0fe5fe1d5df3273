import { writeFileSync } from 'node:fs';
import { variablesCss } from '../renderer/theme/variables.ts';

writeFileSync(new URL('../renderer/theme/variables.css', import.meta.url), variablesCss());
