import type { ActionProps } from '../ActionForm.tsx';
import { TagForm } from './TagForm.tsx';

export function ReturnTagForm(props: ActionProps) {
  return <TagForm kind="return-tag" {...props} />;
}
