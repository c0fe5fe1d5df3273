import { expect, test } from 'vitest';
import { nodeStandIns } from '../../build/node-stand-ins.ts';
import { EventEmitter } from '../../renderer/workers/node-stand-ins/events.ts';
import { readFileSync } from '../../renderer/workers/node-stand-ins/fs.ts';
import { Readable } from '../../renderer/workers/node-stand-ins/stream.ts';

const resolve = nodeStandIns().resolveId as unknown as (id: string, importer?: string) => string | null;
const pdfkit = '/app/node_modules/pdfkit/js/pdfkit.es.js';

test('what draws papers gets the stand-ins, and nothing else does', () => {
  for (const name of ['events', 'fs', 'stream', 'zlib', 'node:stream'])
    expect(resolve(name, pdfkit)).toMatch(new RegExp(`node-stand-ins/${name.replace('node:', '')}\\.ts$`));
  expect(resolve('fontkit', pdfkit)).toBeNull();
  expect(resolve('zlib', '/app/node_modules/pdfjs-dist/build/pdf.mjs')).toBeNull();
  expect(resolve('zlib', '/app/renderer/app.ts')).toBeNull();
});

test('a module of Node without a stand-in stops the build', () => {
  expect(() => resolve('crypto', pdfkit)).toThrow('got crypto in');
  expect(() => resolve('node:worker_threads', pdfkit)).toThrow('got node:worker_threads in');
});

test('a stream keeps what is pushed until somebody listens, then hands on in order', () => {
  const heard: unknown[] = [];
  const stream = new Readable();
  stream.push('a');
  stream.push('b');
  stream.on('end', () => heard.push('end'));
  stream.on('data', (part) => heard.push(part));
  stream.push('c');
  stream.push(null);
  expect(heard).toEqual(['a', 'b', 'c', 'end']);
});

test('a listener that leaves while others are told takes nobody with it', () => {
  const heard: string[] = [];
  const emitter = new EventEmitter();
  const once = () => {
    heard.push('once');
    emitter.removeListener('line', once);
  };
  emitter.on('line', once).on('line', () => heard.push('always'));
  emitter.emit('line');
  emitter.emit('line');
  expect(heard).toEqual(['once', 'always', 'always']);
});

test('no file is read in a worker', () => {
  expect(() => readFileSync('/app/data/Helvetica.afm')).toThrow('expected no file to be read');
});
