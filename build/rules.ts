import { writeFileSync } from 'node:fs';
import { rulesDocument } from './rules/document.ts';
import { say } from './say.ts';
import { inProject } from './step.ts';

writeFileSync(inProject('docs/rules.md'), rulesDocument());
say('docs/rules.md 已更新。', 'docs/rules.md is up to date.');
