import { Buffer } from 'buffer/index.js';

// pdfkit takes Node's Buffer for granted. Imported before it.
Object.assign(globalThis, { Buffer });
