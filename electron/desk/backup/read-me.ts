/** Lies in every set, for a person with the passphrase and none of our programs. */
export const readMe = `放心服务台的备份 / Backups of Fangxin Desk

这里是服务台台账的加密备份。请勿改名、移动或删除里面的文件。
恢复：在新电脑上启动放心服务台，第一个画面选“从备份恢复”，选这个文件夹，输入口令。

These are encrypted backups of a service desk's ledger. Do not rename, move or delete anything in here.
To restore: start Fangxin Desk on a new computer, choose “Restore from a backup” on its first screen, choose this
folder and type the passphrase.

The format is age (https://age-encryption.org/v1). Without our program:
  age -d key.age > identity.txt                             (asks for the passphrase)
  age -d -i identity.txt backups/NEWEST.age | gunzip        (what a backup is made of, as JSON)
  age -d -i identity.txt pieces/ab/abcd….age | gunzip       (a piece; evidence files are not packed)
`;
