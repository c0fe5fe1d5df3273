import { type Actor, type Data, type Fact, type History, last, said } from './fact.ts';
import { dayOf } from './goods-rules.ts';
import { activeHeads, rankOfRole, statusOf } from './people.ts';

/** The number of the visit that has begun and not ended; null between visits. */
function going(before: History): number | null {
  const begun = last(said(before, 'InspectionOpened'));
  const ended = last(said(before, 'InspectionClosed'));
  return begun && begun.index > (ended?.index ?? -1) ? begun.data.inspection : null;
}

/** D5: is this whoever came to inspect, while the visit lasts? */
export function visits(before: History, by: Actor): boolean {
  const visit = going(before);
  return visit !== null && by.role === 'inspector' && by.operator === `inspector-${visit}`;
}

/** Has anybody inspected under this name? */
export function wasInspector(before: History, operator: string): boolean {
  return said(before, 'InspectionOpened').some(({ data }) => `inspector-${data.inspection}` === operator);
}

const isSigned = (before: History, visit: number): boolean =>
  said(before, 'InspectionSigned').some(({ data }) => data.inspection === visit);

function originOf(before: History): string {
  const restored = last(said(before, 'ChapterBegun'));
  return (restored ?? said(before, 'LedgerOpened')[0])?.data.origin ?? '';
}

/** A state that is said is the one right before it is said. */
const isStateNow = (before: History, state: { origin: string; size: number }): boolean =>
  state.size === before.length && state.origin === originOf(before);

/** The finding under a number as it was recorded, unless it was taken back or mended. */
function openFinding(before: History, number: number): Data<'FindingRecorded'> | null {
  const over = [...said(before, 'FindingWithdrawn'), ...said(before, 'FindingMended')];
  if (over.some(({ data }) => data.finding === number)) return null;
  return said(before, 'FindingRecorded').find(({ data }) => data.finding === number)?.data ?? null;
}

/** D5: who may say what of an inspector's visit, and when. */
export function inspectionBreach(before: History, fact: Fact): string | null {
  const { event, by, at } = fact;
  if (said(before, 'StoreFounded').length === 0) return 'T7';
  const visit = going(before);
  const guest = visits(before, by);
  const owner = by.role === 'enterprise-head';
  switch (event.type) {
    case 'InspectionOpened': {
      const number = said(before, 'InspectionOpened').length + 1;
      if (!owner || visit !== null) return 'D5';
      if (event.data.inspection !== number || number > 2000) return 'D5';
      if (statusOf(before, `inspector-${number}`) !== null) return 'T7';
      return isStateNow(before, event.data) ? null : 'X2';
    }
    case 'InspectionResumed':
      return owner && event.data.inspection === visit ? null : 'D5';
    case 'InspectionClosed':
      return (owner || guest) && event.data.inspection === visit ? null : 'D5';
    case 'InspectionPrinted': {
      const { inspection, paper } = event.data;
      const own = guest && inspection === visit;
      if (!own && rankOfRole(by.role) < 2) return 'D5';
      if (!said(before, 'InspectionOpened').some(({ data }) => data.inspection === inspection)) return 'D5';
      if (paper === 'record' && !isSigned(before, inspection)) return 'D5';
      return isStateNow(before, event.data) ? null : 'X2';
    }
    case 'FindingMended': {
      const found = openFinding(before, event.data.finding);
      if (rankOfRole(by.role) < 2 || !found || found.due === null) return 'D5';
      return isSigned(before, found.inspection) && event.data.day <= dayOf(before, at) ? null : 'D5';
    }
    case 'InspectionSampled':
    case 'SampleLooked':
    case 'FindingRecorded':
    case 'FindingWithdrawn':
    case 'InspectionSigned':
      if (!guest || visit === null || event.data.inspection !== visit || isSigned(before, visit)) return 'D5';
      break;
    default:
      throw new Error(`a fact about inspections was expected, ${event.type} came`);
  }
  const drawn = said(before, 'InspectionSampled').filter(({ data }) => data.inspection === visit);
  switch (event.type) {
    case 'InspectionSampled': {
      const { sample, from, to, wanted, population, complaints } = event.data;
      if (sample !== drawn.length + 1 || sample > 50) return 'D5';
      if (from !== null && to !== null && to < from) return 'X1';
      const many = population < wanted ? population : wanted;
      return complaints.length === many && complaints.every((one, place) => complaints.indexOf(one) === place)
        ? null
        : 'D5';
    }
    case 'SampleLooked': {
      const { sample, complaint } = event.data;
      const from = drawn.find(({ data }) => data.sample === sample);
      const twice = said(before, 'SampleLooked').some(
        ({ data }) => data.inspection === visit && data.sample === sample && data.complaint === complaint,
      );
      return from?.data.complaints.some((one) => one === complaint) && !twice ? null : 'D5';
    }
    case 'FindingRecorded': {
      const { finding, complaint, due } = event.data;
      if (finding !== said(before, 'FindingRecorded').length + 1 || finding > 1000) return 'D5';
      const opened = before.some(
        ({ about, event: { type } }) => about === complaint && /^Complaint(Opened|Imported)$/.test(type),
      );
      if (complaint !== null && !opened) return 'L1';
      return due === null || due >= dayOf(before, at) ? null : 'D5';
    }
    case 'FindingWithdrawn':
      return openFinding(before, event.data.finding)?.inspection === visit ? null : 'D5';
    case 'InspectionSigned': {
      const { head, findings } = event.data;
      const own = said(before, 'FindingRecorded').filter(({ data }) => data.inspection === visit);
      const stand = own.filter(({ data }) => openFinding(before, data.finding) !== null);
      if (stand.length !== findings) return 'D5';
      if (head !== null && !activeHeads(before).includes(head)) return 'D5';
      return isStateNow(before, event.data) ? null : 'X2';
    }
  }
}
