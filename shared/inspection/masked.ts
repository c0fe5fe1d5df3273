import type { Complaint } from '../complaint/state.ts';
import { maskedName, maskedPhone } from '../masking.ts';

/** A complaint with its consumer's name and phone masked (X4); what is missing stays missing. */
export function masked(complaint: Complaint): Complaint {
  const { name, phone, ...rest } = complaint.person;
  return {
    ...complaint,
    person: {
      ...rest,
      ...(name !== undefined && { name: maskedName(name) }),
      ...(phone !== undefined && { phone: maskedPhone(phone) }),
    },
  };
}
