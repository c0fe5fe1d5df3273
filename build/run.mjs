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
const [name, ...rest] = process.argv.slice(2);
process.argv.splice(2, process.argv.length, ...rest);
await import(`./${name}.ts`);
