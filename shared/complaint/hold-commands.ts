import * as v from 'valibot';
import { holdCauses } from '../codes.ts';
import { id } from '../event-parts.ts';
import { said } from '../text.ts';

/** To keep a complaint beyond its years, and to let it go again (L4); why must be said. */
export const holdCommands = [
  v.strictObject({ type: v.literal('PlaceHold'), cause: v.picklist(holdCauses), note: said(2000) }),
  v.strictObject({ type: v.literal('LiftHold'), hold: id, note: said(2000) }),
] as const;
