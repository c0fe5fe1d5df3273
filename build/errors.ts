import { writeFileSync } from 'node:fs';
import { errorsDocument } from './errors/document.ts';
import { say } from './say.ts';
import { inProject } from './step.ts';

writeFileSync(inProject('docs/errors.md'), errorsDocument());
say('docs/errors.md 已更新。', 'docs/errors.md is up to date.');
