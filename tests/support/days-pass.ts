import { type RealDesk, staff } from './real-desk.ts';

const day = 86_400_000;

/** Days go by at a store that is open: something is sealed at least once a week, so that its years are counted (L5). */
export async function daysPass(real: RealDesk, days: number): Promise<void> {
  for (let left = days; left > 0; left -= 7) {
    real.clock.pass(Math.min(left, 7) * day);
    await real.signIn('owner');
    const { years } = await real.must('owner', 'retention', {});
    const base = { id: real.commandId(), size: await real.size(), pin: staff.owner.pin };
    await real.must('owner', 'changeRetention', { ...base, years });
  }
  await real.signIn('clerk', 'head');
}
