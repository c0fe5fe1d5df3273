import { describe, expect, test } from 'vitest';
import type { Command } from '../../../shared/complaint/commands.ts';
import { readCsv } from '../../../shared/inspection/csv.ts';
import { check, inShort } from '../../support/check.ts';
import { amendTransfer, link, outside, reply, spokesperson, transfer } from '../../support/commands.ts';
import { clerk, type LedgerWriter } from '../../support/ledger-writer.ts';
import { packageOf, unpacked } from '../../support/package-maker.ts';
import { exchanged, ledgerOf, opening } from '../../support/small-ledger.ts';

const day = '2024-03-05';

function handedOver(writer: LedgerWriter, id: string): void {
  const told: readonly Command[] = [
    opening({ channel: 'platform-12315' }),
    transfer({ received: day, deadline: '2024-03-19' }),
    amendTransfer({ field: 'number', to: '31', basis: null, reason: 'typing-error' }),
    amendTransfer({ to: '2024-03-04', basis: 'other', basisText: '当场要求' }),
    transfer({ source: 'regulator', received: day, number: '', deadline: null, basis: null }),
    reply({ day }),
    outside({ outcome: 'mediated', day }),
    link('c-1', 'incident'),
    spokesperson({ phone: '13900139000' }),
  ];
  for (const command of told) writer.do(id, clerk, command);
}

const writer = ledgerOf([exchanged, handedOver]);

describe('a package with transfers, links and outcomes outside', () => {
  test('T7, T8: holds, its words and rules checked', async () => {
    const report = await check(await packageOf(writer));
    expect(inShort(report)).toBe('holds');
  });

  test('X5: holds without personal data, the spokesperson withheld with the rest', async () => {
    const report = await check(await packageOf(writer, { personal: false }));
    expect(inShort(report)).toBe('holds');
    expect(report.counts.withheld).toBe(3);
  });

  test('T8, L8: the remark says source, number, deadline, reply and what came of it', async () => {
    const files = unpacked(await packageOf(writer));
    const [head = [], ...rows] = readCsv(files.get('data/ledger.csv') ?? new Uint8Array()) ?? [];
    expect(rows.at(-1)?.[head.indexOf('备注')]).toBe(
      '全国12315平台转办：编号31，期限2024-03-04，2024-03-05已回复（逾期）；市场监管部门转办：未定期限，未回复；' +
        '调解成功（2024-03-05）；与01-000001-2同一事件；由代表人代为处理',
    );
  });

  test('T8a: a basis that nobody said in words breaks it', async () => {
    const mute = ledgerOf([(written, id) => written.do(id, clerk, opening())]);
    const data = {
      transfer: 't1',
      source: 'regulator',
      received: day,
      deadline: day,
      basis: 'other',
    } as const;
    mute.seal([{ type: 'TransferNoted', data, words: { number: '31' } }], 'c-1', clerk);
    const report = await check(await packageOf(mute));
    expect(inShort(report)).toBe(`broken shape@${mute.entries.length - 1}`);
  });
});
