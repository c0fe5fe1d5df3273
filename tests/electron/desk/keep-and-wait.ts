import { RealDesk } from '../../support/real-desk.ts';

// A desk in a process of its own: keeps one draft, says so, and waits to be killed.
const real = new RealDesk(process.argv[2]);
await real.open();
await real.signIn('clerk');
const form = JSON.stringify({ content: 'typed just before the power went' });
await real.must('clerk', 'keepDraft', {
  draft: 'd-00000000000000000001',
  format: 1,
  form,
  goods: '',
  cause: null,
});
process.send?.(form);
setInterval(() => undefined, 1000);
