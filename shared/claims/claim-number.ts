/** How a claim is quoted 追偿: ZC-0012. */
export function claimNumber(claim: number): string {
  return `ZC-${String(claim).padStart(4, '0')}`;
}
