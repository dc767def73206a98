/** docs/images/house.svg: floors as bands, rooms as boxes, and for each floor a line that gathers the imports from above. Light and dark. */

import type { House, Room } from './imports.ts';

const room = { width: 132, height: 40, gap: 10, inRow: 4 };
const band = { left: 16, width: 608, head: 24, pad: 10, gap: 18 };
const lane = { first: 672, step: 58 };

/** How a floor is called, by one of its rooms. */
const titles: ReadonlyMap<string, string> = new Map([
  ['entry', 'entry: read, call, end'],
  ['run', 'the story of a run'],
  ['provider', 'wings: all I/O, one door each'],
  ['core', 'core: pure flow'],
  ['recipes', 'recipes: what to ask'],
  ['law/policy', 'law: pure rules'],
  ['schema', 'libraries: one package each'],
  ['contract', 'contract: types and codes'],
]);

type Band = { readonly top: number; readonly height: number; readonly rooms: readonly Room[] };

export function drawHouse({ floors, arrows }: House): string {
  const bands = toBands(floors);
  const last = bands.at(-1) ?? { top: 0, height: 0 };
  const height = last.top + last.height + band.gap;
  const width = lane.first + (floors.length - 1) * lane.step;
  const lanes = bands.map((_, to) => drawLane({ bands, arrows, to }));
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">`,
    '<title id="title">The house: floors, rooms and imports</title>',
    `<desc id="desc">${toWords({ floors, arrows })}</desc>`,
    style,
    `<rect class="page" width="${width}" height="${height}"/>`,
    ...bands.map(drawBand),
    ...bands.map((each, from) => drawWayOut(each, from, arrows)),
    ...lanes.flat(),
    '</svg>',
  ].join('\n')}\n`;
}

const style = `<style>
text { font: 13px system-ui, sans-serif; fill: #1f2328 } .small { font-size: 11px; fill: #59636e } .count { font-size: 11px }
.page { fill: #ffffff } .floor { fill: #f6f8fa; stroke: #d1d9e0 } .room { fill: #ffffff; stroke: #818b98 } .line { fill: none; stroke: #0969da } .dot { fill: #0969da }
@media (prefers-color-scheme: dark) { text { fill: #f0f6fc } .small { fill: #9198a1 } .page { fill: #0d1117 } .floor { fill: #151b23; stroke: #3d444d } .room { fill: #0d1117; stroke: #656c76 } .line { stroke: #4493f8 } .dot { fill: #4493f8 } }
</style>`;

function toBands(floors: House['floors']): readonly Band[] {
  let top = band.gap;
  return floors.map((rooms) => {
    const rows = Math.ceil(rooms.length / room.inRow);
    const height = band.head + rows * (room.height + room.gap) + band.pad - room.gap + 2;
    const here = { top, height, rooms };
    top += height + band.gap;
    return here;
  });
}

function drawBand({ top, height, rooms }: Band): string {
  const title = rooms.map(({ name }) => titles.get(name)).find((each) => each !== undefined);
  const boxes = rooms.map(({ name, files }, index) => {
    const x = band.left + band.pad + (index % room.inRow) * (room.width + room.gap);
    const y = top + band.head + Math.floor(index / room.inRow) * (room.height + room.gap);
    return [
      `<rect class="room" x="${x}" y="${y}" width="${room.width}" height="${room.height}" rx="4"/>`,
      `<text x="${x + 8}" y="${y + 17}">${name}</text>`,
      `<text class="small" x="${x + 8}" y="${y + 32}">${files} ${files === 1 ? 'file' : 'files'}</text>`,
    ].join('\n');
  });
  return [
    `<rect class="floor" x="${band.left}" y="${top}" width="${band.width}" height="${height}" rx="6"/>`,
    `<text class="small" x="${band.left + band.pad}" y="${top + 16}">${title ?? ''}</text>`,
    ...boxes,
  ].join('\n');
}

/** From the floor to the furthest line that it leads to. */
function drawWayOut(from: Band, floor: number, arrows: House['arrows']): string {
  const furthest = Math.max(...arrows.filter((arrow) => arrow.from === floor).map(({ to }) => to));
  if (furthest < 0) return '';
  const x = lane.first + (furthest - 1) * lane.step;
  return `<path class="line" d="M${band.left + band.width} ${middle(from) - 7}H${x}"/>`;
}

type Lane = { readonly bands: readonly Band[]; readonly arrows: House['arrows']; readonly to: number };

/** One line a floor: a dot with a number for each floor above that imports from it, an arrow where it comes in. */
function drawLane({ bands, arrows, to }: Lane): readonly string[] {
  const incoming = arrows.filter((arrow) => arrow.to === to);
  const [highest] = incoming;
  if (highest === undefined) return [];
  const x = lane.first + (to - 1) * lane.step;
  const right = band.left + band.width;
  const out = (floor: number): number => middle(bands[floor]) - 7;
  const end = middle(bands[to]) + 7;
  return [
    `<path class="line" d="M${x} ${out(highest.from)}V${end}H${right + 7}"/>`,
    `<path class="dot" d="M${right + 1} ${end}l8 -4v8z"/>`,
    ...incoming.flatMap(({ from, imports }) => [
      `<circle class="dot" cx="${x}" cy="${out(from)}" r="3.5"/>`,
      `<text class="count" x="${x + 6}" y="${out(from) - 5}">${imports}</text>`,
    ]),
  ];
}

const middle = (floor: Band | undefined): number =>
  floor === undefined ? 0 : Math.round(floor.top + floor.height / 2);

function toWords({ floors, arrows }: House): string {
  const name = (floor: number): string => floors[floor]?.map((each) => each.name).join(', ') ?? '';
  return arrows.map(({ from, to, imports }) => `${name(from)} to ${name(to)}: ${imports} imports.`).join(' ');
}
