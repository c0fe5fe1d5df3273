import * as v from 'valibot';
import { id } from '../event-parts.ts';
import { said, text } from '../text.ts';
import { advanceEventData } from './claim-events.ts';

const { advance: _, ...marked } = advanceEventData.AdvancePaid.entries;

/** What money was paid for somebody else (C3); `name`: of one who is in no register, empty for one who is. */
export const advanceMark = { ...marked, name: text(80), note: text(2000) };

/** To say that money was paid in advance, and that it was not. */
export const advanceCommands = [
  v.strictObject({ type: v.literal('MarkAdvance'), ...advanceMark }),
  v.strictObject({ type: v.literal('TakeBackAdvance'), advance: id, note: said(2000) }),
] as const;
