import type { SameKeys } from '../same-keys.ts';
import type { verifier as chinese } from '../zh-CN/verifier.ts';

export const verifier: SameKeys<typeof chinese> = {
  title: 'Verifier of inspection packages',
  product: 'Fangxin Desk',
  intro:
    'Verifies inspection packages of Fangxin Desk. All of it on this machine: no network, nothing sent, nothing kept.',
  itself: 'Why trust this program',
  itselfWords:
    "Do not take the judge from those who are judged: bring your own, or get it where you trust. The build prints the SHA-256 of this file, and the same source makes the same file in anybody's hands. The format is specified in docs/inspection-package.md, so you can also write another.",
  browserTooOld:
    'This browser is too old to verify. Open the file in a Chrome, Edge, Firefox or Safari of 2023 or later.',
};
