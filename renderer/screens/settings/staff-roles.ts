/** The roles a person can have, in the order of the tiers; nobody is the system. */
export const staffRoles = ['clerk', 'department-head', 'enterprise-head', 'inspector'] as const;
export type StaffRole = (typeof staffRoles)[number];
