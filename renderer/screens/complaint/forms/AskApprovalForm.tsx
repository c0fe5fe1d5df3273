import type { ActionProps } from '../ActionForm.tsx';
import { DecisionForm } from './DecideForm.tsx';

/** What this tier may not give is laid before the next one, without handing the consumer on (T2a). */
export function AskApprovalForm(props: ActionProps) {
  return <DecisionForm {...props} asking />;
}
