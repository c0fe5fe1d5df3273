import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { demonstrationFile } from '../../electron/desk/demonstration.ts';
import { domain as inEnglish } from '../../renderer/locales/en/domain.ts';
import { domain as inChinese } from '../../renderer/locales/zh-CN/domain.ts';
import { fillFolder } from '../demo/fill-folder.ts';
import { peopleAtTheEnd } from '../demo/store.ts';
import { tellTenths } from '../demo/tell-tenths.ts';
import { giveUp, say } from '../say.ts';

/** About two a day: enough to fill every screen, and quickly made. */
const complaints = 340;

/** Makes sure that a demonstration lies in the folder, and says where it is and who may sign in. */
export async function prepareDemonstration(dataDir: string, seed: string): Promise<void> {
  if (existsSync(join(dataDir, demonstrationFile)))
    say(`打开已有的演示数据：${dataDir}`, `Opening the demonstration that is there: ${dataDir}`);
  else await fill(dataDir, seed);
  tellPeople();
}

async function fill(dataDir: string, seed: string): Promise<void> {
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    giveUp(
      `文件夹 ${dataDir} 里已有别的内容，演示数据不会写进去；请用 --data 指定一个空文件夹。`,
      `The folder ${dataDir} holds something else, so no demonstration is put there; name an empty folder with --data.`,
    );
  say('正在编写半年的演示数据……', 'Writing half a year of made-up complaints …');
  const made = await fillFolder({
    ...{ dataDir, seed, complaints, now: Date.now() },
    onProgress: tellTenths(complaints),
  });
  say(
    `演示数据已备好：${made.complaints} 件投诉，${made.size} 条记录，在 ${dataDir}`,
    `The demonstration is ready: ${made.complaints} complaints, ${made.size} entries, in ${dataDir}`,
  );
}

/** The made-up people's PINs are no secret: the sign-in screen of a demonstration shows them too. */
function tellPeople(): void {
  say('演示人员和 PIN：', 'The people of the demonstration and their PINs:');
  for (const { name, role, pin } of peopleAtTheEnd())
    console.log(`  ${pin}  ${name}  ${inChinese.role[role]} ${inEnglish.role[role]}`);
}
