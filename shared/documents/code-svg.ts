/** A code's modules, row by row from the top left: true is dark. */
export type CodeModules = readonly (readonly boolean[])[];

/** Light modules that a reader needs around a QR code (ISO/IEC 18004). */
const quietZone = 4;

/**
 * A code as SVG, one unit a module, its quiet zone around it. What is dark is one path along its outline: squares side by
 * side would show hairlines between them in some viewers.
 */
export function codeSvg(modules: CodeModules): string {
  const size = modules.length + 2 * quietZone;
  return `<svg viewBox="0 0 ${size} ${size}" xmlns="http://www.w3.org/2000/svg"><path d="${outlineOf(modules)}"/></svg>`;
}

type IsDark = (x: number, y: number) => boolean;

/** Around each dark part clockwise, around each hole in it the other way, so that either rule of filling fills the same. */
function outlineOf(modules: CodeModules): string {
  const isDark: IsDark = (x, y) => modules[y]?.[x] ?? false;
  const walked = new Set<string>();
  let path = '';
  for (const [y, row] of modules.entries())
    for (const x of row.keys())
      if (isDark(x, y) && !isDark(x, y - 1) && !walked.has(`${x},${y}`)) path += loop(x, y, isDark, walked);
  return path;
}

/** A way to go, and where from a corner the modules ahead lie: on the right and on the left of who goes that way. */
type Way = Readonly<{
  dx: number;
  dy: number;
  right: readonly [number, number];
  left: readonly [number, number];
}>;
const right: Way = { dx: 1, dy: 0, right: [0, 0], left: [0, -1] };
const down: Way = { dx: 0, dy: 1, right: [-1, 0], left: [0, 0] };
const left: Way = { dx: -1, dy: 0, right: [-1, -1], left: [-1, 0] };
const up: Way = { dx: 0, dy: -1, right: [0, -1], left: [-1, -1] };
const clockwise = new Map([
  [right, down],
  [down, left],
  [left, up],
  [up, right],
]);
const counterclockwise = new Map([...clockwise].map(([from, to]) => [to, from]));

/** From a corner to the right and back to it, dark always on the right. Notes the upper edges that it walks along. */
function loop(fromX: number, fromY: number, isDark: IsDark, walked: Set<string>): string {
  let path = `M${fromX + quietZone} ${fromY + quietZone}`;
  let [x, y, length] = [fromX, fromY, 0];
  let way = right;
  do {
    if (way === right) walked.add(`${x},${y}`);
    x += way.dx;
    y += way.dy;
    length += 1;
    const isBeside = ([dx, dy]: readonly [number, number]): boolean => isDark(x + dx, y + dy);
    const next = !isBeside(way.right)
      ? clockwise.get(way)
      : isBeside(way.left)
        ? counterclockwise.get(way)
        : way;
    if (!next || next === way) continue;
    path += `${way.dx === 0 ? 'v' : 'h'}${(way.dx + way.dy) * length}`;
    length = 0;
    way = next;
  } while (x !== fromX || y !== fromY || way !== right);
  return `${path}z`;
}
