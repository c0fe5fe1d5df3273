import module from 'node:module';
import { fileURLToPath } from 'node:url';

// Plain JavaScript, so that an older Node can read it far enough to say what is missing.
// Everything else is TypeScript, which Node 24 runs as it is.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `放心服务台需要 Node 24 或更新版本，当前是 ${process.versions.node}。请先安装 Node 24，再运行 npm ci。\n` +
      `Fangxin Desk needs Node 24 or newer; this is ${process.versions.node}. Install Node 24, then run npm ci again.`,
  );
  process.exit(2);
}
// What Node makes of our sources is kept: every start after the first costs little more than half (0.9 s of processor, not 1.6).
module.enableCompileCache?.(fileURLToPath(new URL('../node_modules/.cache/fangxin-desk', import.meta.url)));
const [name, ...rest] = process.argv.slice(2);
process.argv.splice(2, process.argv.length, ...rest);
await import(`./${name}.ts`);
