import fc from 'fast-check';
import { encodeQR } from 'qr';
import { expect, test } from 'vitest';
import { type CodeModules, codeSvg } from '../../../shared/documents/code-svg.ts';

/** Fills the path again, by both rules of filling, one look at the middle of each module; throws where they differ. */
function filled(svg: string, size: number): boolean[][] {
  const [, d = ''] = /<path d="([^"]*)"/.exec(svg) ?? [];
  const uprights: { x: number; from: number; to: number }[] = [];
  for (const [, part = ''] of d.matchAll(/(M[^z]*)z/g)) {
    const [, x0 = '', y0 = '', steps = ''] = /^M(\d+) (\d+)(.*)$/.exec(part) ?? [];
    let [x, y] = [Number(x0), Number(y0)];
    for (const [, kind, by = ''] of steps.matchAll(/([hv])(-?\d+)/g)) {
      if (kind === 'h') x += Number(by);
      else {
        uprights.push({ x, from: y, to: y + Number(by) });
        y += Number(by);
      }
    }
    expect([x, y]).toEqual([Number(x0), Number(y0)]);
  }
  const at = (x: number, y: number): boolean => {
    const crossed = uprights.filter(
      (one) => one.x > x && Math.min(one.from, one.to) < y && Math.max(one.from, one.to) > y,
    );
    const winding = crossed.reduce((sum, one) => sum + Math.sign(one.to - one.from), 0);
    expect(crossed.length % 2 === 1).toBe(winding !== 0);
    return winding !== 0;
  };
  return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => at(x + 0.5, y + 0.5)));
}

/** As it should come out: four light modules around. */
function bordered(modules: CodeModules): boolean[][] {
  const size = modules.length + 8;
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => modules[y - 4]?.[x - 4] ?? false),
  );
}

test('what the outline encloses is what is dark, whatever the pattern, holes and touching corners too', () => {
  const square = fc.integer({ min: 1, max: 12 }).chain((size) =>
    fc.array(fc.array(fc.boolean(), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  );
  fc.assert(
    fc.property(square, (modules) => {
      expect(filled(codeSvg(modules), modules.length + 8)).toEqual(bordered(modules));
    }),
  );
});

test('a ledger number at level Q is 21 modules, as the label is measured for', () => {
  const modules = encodeQR('01-000001-4', 'raw', { ecc: 'quartile', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
  expect(modules).toHaveLength(21);
  const svg = codeSvg(modules);
  expect(svg).toContain('viewBox="0 0 29 29"');
  expect(filled(svg, 29)).toEqual(bordered(modules));
});
