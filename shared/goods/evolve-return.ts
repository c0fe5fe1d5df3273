import type { Sealing } from '../complaint/sealing.ts';
import type { Complaint, Disposition } from '../complaint/state.ts';
import type { Event } from '../events.ts';
import type { returnEventData } from './return-events.ts';

type ReturnEvent = Extract<Event, { type: keyof typeof returnEventData }>;

/** The complaint after one more fact about whoever answers for it, or about goods that go back to them. */
export function evolveReturn(complaint: Complaint, event: ReturnEvent, sealing: Sealing): Complaint {
  const { operator, at } = sealing;
  switch (event.type) {
    case 'PartyNamed': {
      const said = event.words?.responsibleName;
      const words = said === undefined ? complaint.words : { ...complaint.words, responsibleName: said };
      return { ...complaint, party: event.data.party, words };
    }
    case 'GoodsSent': {
      const { disposition, ...sent } = event.data;
      return changed(complaint, disposition, (one) => ({
        ...one,
        sent: [...one.sent, { ...sent, operator, at, answers: [] }],
      }));
    }
    case 'GoodsAnswered': {
      const { disposition, note, ...answer } = event.data;
      return changed(complaint, disposition, (one) => ({
        ...one,
        sent: one.sent.map((sent) =>
          sent.note === note ? { ...sent, answers: [...sent.answers, { ...answer, operator, at }] } : sent,
        ),
      }));
    }
  }
}

function changed(complaint: Complaint, id: string, change: (one: Disposition) => Disposition): Complaint {
  const items = complaint.items.map((item) => ({
    ...item,
    dispositions: item.dispositions.map((one) => (one.disposition === id ? change(one) : one)),
  }));
  return { ...complaint, items };
}
