import { say } from '../say.ts';

/** A line for each tenth of the way; what comes on top of the announced number is not counted. */
export function tellTenths(complaints: number): (opened: number) => void {
  let shown = 0;
  return (opened) => {
    const done = Math.min(opened, complaints);
    const tenth = Math.floor((done * 10) / complaints);
    if (tenth === shown) return;
    shown = tenth;
    say(`已登记 ${done} / ${complaints} 件投诉`, `${done} of ${complaints} complaints opened`);
  };
}
