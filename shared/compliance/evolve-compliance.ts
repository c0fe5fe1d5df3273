import type { Event } from '../events.ts';
import { type Basis, type Compliance, type RecordEvent, withRecord } from './compliance.ts';
import { recordFields } from './compliance-events.ts';

/** So many calls for staff are looked back at. */
const mostStaffCalls = 100;

export function isRecord(event: Event): event is RecordEvent {
  return Object.hasOwn(recordFields, event.type);
}

/** After one more event of the log, the `seq`-th, sealed at a moment (UTC ms). */
export function evolveCompliance(compliance: Compliance, event: Event, seq: number, at: number): Compliance {
  if (isRecord(event)) {
    const records = withRecord(compliance.records, event, seq);
    return { ...compliance, count: event.data.record, records };
  }
  if (event.type === 'ComplianceRecordWithdrawn') {
    const { record } = event.data;
    const records = compliance.records.map((one) =>
      one.data.record === record ? { ...one, stands: false } : one,
    );
    return { ...compliance, records };
  }
  const basis = basisAfter(compliance.basis, event, seq, at);
  return basis === compliance.basis ? compliance : { ...compliance, basis };
}

function basisAfter(basis: Basis, event: Event, seq: number, at: number): Basis {
  switch (event.type) {
    case 'StoreSettingsSet':
      return { ...basis, settings: seq };
    case 'CalendarSet':
      return { ...basis, calendar: seq };
    case 'RosterSet':
      return { ...basis, roster: seq };
    case 'DeputyNamed':
      return { ...basis, deputies: [...basis.deputies, seq] };
    case 'OperatorAdded':
      return { ...basis, people: { ...basis.people, [event.data.operator]: { seq, since: at } } };
    case 'OperatorChanged': {
      const { operator, active } = event.data;
      const since = active ? (basis.people[operator]?.since ?? at) : null;
      return { ...basis, people: { ...basis.people, [operator]: { seq, since } } };
    }
    case 'StaffWanted': {
      const { occurrence, level } = event.data;
      if (level !== 'hour') return basis;
      const staff = [...basis.staff, { occurrence, seq, at, answered: null }];
      return { ...basis, staff: staff.slice(-mostStaffCalls) };
    }
    case 'StaffAnswered': {
      const { occurrence } = event.data;
      const staff = basis.staff.map((one) =>
        one.occurrence === occurrence ? { ...one, answered: seq } : one,
      );
      return { ...basis, staff };
    }
    default:
      return basis;
  }
}
