import { RealDesk } from '../../support/real-desk.ts';

// A desk in a process of its own: begins a backup and tells that it has, until it is killed.
const real = new RealDesk(process.argv[2]);
await real.open({ backup: { cost: 10 } });
await real.signIn('owner');
await real.must('owner', 'backUpNow', {});
process.send?.('begun');
setInterval(() => undefined, 1000);
