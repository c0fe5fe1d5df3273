/** Says one thing on one line, in Chinese and in English. */
export function say(chinese: string, english: string): void {
  console.log(`${chinese} ${english}`);
}

/** Says on one line why this cannot go on, and ends. */
export function giveUp(chinese: string, english: string, code = 1): never {
  console.error(`${chinese} ${english}`);
  process.exit(code);
}
