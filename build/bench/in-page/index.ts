import { auditIsOver } from './at-rest.ts';
import { figuresData } from './figures-data.ts';
import { homeData } from './home-data.ts';
import { addBare, rebuild } from './rebuilding.ts';

// Driven from outside, on the desk's own page and address: it sees the page's copy of the ledger.
Object.assign(globalThis, { inPage: { auditIsOver, figuresData, homeData, rebuild, addBare } });
