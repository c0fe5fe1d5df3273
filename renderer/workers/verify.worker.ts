import { serveVerify } from '../inspection/answer-verify.ts';

serveVerify(self as unknown as DedicatedWorkerGlobalScope);
