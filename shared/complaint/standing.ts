import type { End } from '../codes.ts';
import type { EventData } from '../events.ts';
import type { Asked } from './satisfaction.ts';

/** Open, or how and when it ended, and what is known of the consumer's satisfaction with that end. */
export type Standing =
  | Readonly<{ kind: 'open' }>
  | Readonly<{
      kind: 'ended';
      /** `imported`: it had ended before this desk knew of it, and counts in no figure. */
      end: End | 'imported';
      at: number;
      /** What the clerk entered when it was settled; it counts in no rate. */
      satisfaction: EventData<'Settled'>['satisfaction'] | null;
      /** What is known of the consumer's satisfaction since; null while nobody has asked. */
      asked: Asked | null;
      duplicateOf: string | null;
    }>;
