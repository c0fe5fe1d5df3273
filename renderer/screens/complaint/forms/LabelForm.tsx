import type { ActionProps } from '../ActionForm.tsx';
import { TagForm } from './TagForm.tsx';

export function LabelForm(props: ActionProps) {
  return <TagForm kind="label" {...props} />;
}
