import * as v from 'valibot';
import { type Command, command } from '../complaint/commands.ts';
import type { Sealed } from '../contract-replies.ts';
import { id } from '../event-parts.ts';
import { stockEventData } from '../goods/stock-events.ts';
import { commandId, size } from './parts.ts';

/** What may be asked of goods of several complaints at once: nothing that decides about a consumer. */
const goodsCommands: ReadonlySet<Command['type']> = new Set<Command['type']>([
  'DisposeItem',
  'PrintLabel',
  'PrintReturnTag',
  'StrikeOffLabel',
  'PlaceGoods',
  'AnswerGoods',
  'EndPrint',
]);
const goodsCommand = v.pipe(
  command,
  v.check((one) => goodsCommands.has(one.type), 'a command about goods'),
);

const { stocktake: _, ...counted } = stockEventData.StockTaken.entries;

/** The goods shelf: batches over any complaints. */
export const goodsVerbs = {
  /** Commands on the goods of several complaints, each judged by its own complaint's rules: all of them or none (G2, G3). */
  handleGoods: v.strictObject({
    id: commandId,
    size,
    lines: v.pipe(
      v.array(
        v.strictObject({
          about: id,
          commands: v.pipe(v.array(goodsCommand), v.minLength(1), v.maxLength(10)),
        }),
      ),
      v.minLength(1),
      v.maxLength(200),
    ),
  }),
  /** A stocktake as it was counted (G7). */
  recordStock: v.strictObject({ id: commandId, size, ...counted }),
} as const satisfies Record<string, v.GenericSchema>;

export type GoodsOutputs = {
  /** Among `types` each print stands in the order it was asked for; a refusal names the complaint it is `about`. */
  handleGoods: Sealed;
  /** `stocktake` is its number. */
  recordStock: Sealed & { stocktake: number };
};
