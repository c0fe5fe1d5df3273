const nothing = (): null => null;

export {
  nothing as Approvals,
  nothing as Complaint,
  nothing as Inspection,
  nothing as Ledger,
  nothing as NewComplaint,
};
