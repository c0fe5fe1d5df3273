import { type FocusEvent, type ReactNode, useRef, useState } from 'react';
import { useKeys } from './keys.ts';

/**
 * For a part of the frame that a key leads into: while it has the focus, Esc goes back to where the person was, and
 * nowhere else. Spread `on` on the part and render `keys` inside it.
 */
export function useLeaving(): {
  readonly on: { onFocus: (event: FocusEvent) => void; onBlur: (event: FocusEvent) => void };
  readonly keys: ReactNode;
} {
  const from = useRef<Element | null>(null);
  const [inside, setInside] = useState(false);
  const leave = (): void => {
    const back = from.current;
    const place = back instanceof HTMLElement && back.isConnected ? back : document.getElementById('main');
    place?.focus({ preventScroll: true });
  };
  const stays = ({ currentTarget, relatedTarget }: FocusEvent): boolean =>
    relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
  return {
    on: {
      onFocus: (event) => {
        if (!stays(event)) from.current = event.relatedTarget;
        setInside(true);
      },
      onBlur: (event) => setInside(stays(event)),
    },
    keys: inside ? <EscLeaves onLeave={leave} /> : null,
  };
}

/**
 * Claims the key anew each time, so that it wins over whatever the screen made of it. The bar stays as it is: another word
 * there would move its keys under the mouse that has just given the focus.
 */
function EscLeaves({ onLeave }: { readonly onLeave: () => void }) {
  useKeys([{ key: 'Esc', label: null, run: onLeave }]);
  return null;
}
