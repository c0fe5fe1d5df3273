import type { KeyboardEvent } from 'react';
import { goOn } from '../../parts/choice-keys.ts';

/** Enter goes on to the next field, as Tab does. */
export function enterGoesOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  goOn(event.currentTarget);
}

/** Enter leads on to the next question, where the form knows it. */
export function onEnter(leadOn: (() => void) | null): (event: KeyboardEvent<HTMLElement>) => void {
  if (!leadOn) return enterGoesOn;
  return (event) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    leadOn();
  };
}
