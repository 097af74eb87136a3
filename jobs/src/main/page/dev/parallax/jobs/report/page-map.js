// The map of outlets: near each other where they choose contested words alike.

const MAP_WIDTH = 900;
const MAP_HEIGHT = 640; // at most
const MAP_MARGIN = 70;
const LETTER = 7.4; // width of one, about
const LINE = 15;

/** Where a name may stand beside its dot, best first. */
const PLACES_OF_NAMES = [
  { x: 9, y: 4, anchor: 'start', from: 0 },
  { x: -9, y: 4, anchor: 'end', from: -1 },
  { x: 0, y: -10, anchor: 'middle', from: -0.5 },
  { x: 0, y: 19, anchor: 'middle', from: -0.5 },
];

function outletMap() {
  const rows = rowsOf('outlet_map');
  if (rows.length === 0) {
    return null;
  }
  const points = pointsOf(rows);
  const height = Math.max(...points.map((point) => point.y)) + MAP_MARGIN;
  const names = namesAt(points);
  const unnamed = names.filter((name) => name === null).length;
  const marks = points.map(({ row, x, y, unit }) => {
    const wide = 1.96 * row.x_std_error * unit;
    const high = 1.96 * row.y_std_error * unit;
    return svg('g', {}, svg('title', {}, outletName(row.outlet_id)),
      svg('line', { class: 'interval', x1: Math.max(0, x - wide), x2: Math.min(MAP_WIDTH, x + wide), y1: y, y2: y }),
      svg('line', { class: 'interval', y1: Math.max(0, y - high), y2: Math.min(height, y + high), x1: x, x2: x }),
      svg('circle', { class: 'dot', cx: x, cy: y, r: 5 }));
  });
  return el('section', {}, el('h2', {}, 'Map of outlets'),
    el('p', {}, 'Outlets near each other choose contested words alike in the same stories; lines are 95 % intervals. ',
      'The axes have no good or bad end.'),
    el('div', { class: 'scrolling', role: 'region', 'aria-label': 'Map of outlets', tabindex: '0' },
      svg('svg', { class: 'map', viewBox: `0 0 ${MAP_WIDTH} ${Math.round(height)}`, role: 'img', 'aria-label': 'Map of outlets; the table below has its numbers' },
        marks, names.map((name) => name && svg('text', { x: name.x, y: name.y, 'text-anchor': name.anchor }, name.text)))),
    unnamed === 0 ? null : el('p', { class: 'of' }, `${count(unnamed, 'outlet')} in the crowd ${unnamed === 1 ? 'has' : 'have'} no room for a name: the table has all.`),
    mapAxes(),
    el('details', { class: 'more' }, el('summary', {}, 'The map as a table'),
      scrolling('Places on the map', plainTable('Places on the map', ['Outlet', 'First axis', 'Second axis', 'Stories'], rows.map((row) => [
        outletLink(row.outlet_id), `${signed(row.x, 2)} ± ${fixed(1.96 * row.x_std_error, 2)}`,
        `${signed(row.y, 2)} ± ${fixed(1.96 * row.y_std_error, 2)}`, grouped(row.story_count)]), [1, 2, 3]))),
    source('outlet_map', 'outlet_map_axis'));
}

/** Both axes in the same unit, so that distances are distances. */
function pointsOf(rows) {
  const ends = (values) => [Math.min(...values), Math.max(...values)];
  const [left, right] = ends(rows.map((row) => row.x));
  const [low, high] = ends(rows.map((row) => row.y));
  const unit = Math.min((MAP_WIDTH - 2 * MAP_MARGIN) / (right - left || 1), (MAP_HEIGHT - 2 * MAP_MARGIN) / (high - low || 1));
  const indent = (MAP_WIDTH - (right - left) * unit) / 2;
  return rows.map((row) => ({
    row, unit, x: indent + (row.x - left) * unit, y: MAP_MARGIN + (high - row.y) * unit,
  }));
}

/** Names beside the dots, by point; null where each place is taken. Who stands apart is named first. */
function namesAt(points) {
  const taken = points.map(({ x, y }) => [x - 5, y - 5, x + 5, y + 5]);
  const nearest = points.map((point) => Math.min(...points.filter((other) => other !== point)
    .map((other) => Math.hypot(other.x - point.x, other.y - point.y))));
  const names = points.map(() => null);
  const order = points.map((_, i) => i).sort((a, b) => nearest[b] - nearest[a] || a - b);
  for (const i of order) {
    const text = outletName(points[i].row.outlet_id);
    for (const place of PLACES_OF_NAMES) {
      const x = points[i].x + place.x;
      const y = points[i].y + place.y;
      const begin = x + place.from * text.length * LETTER;
      const box = [begin, y - LINE + 4, begin + text.length * LETTER, y + 4];
      if (names[i] === null && box[0] >= 0 && box[2] <= MAP_WIDTH && !taken.some((other) => overlap(box, other))) {
        taken.push(box);
        names[i] = { x, y, anchor: place.anchor, text };
      }
    }
  }
  return names;
}

function overlap(a, b) {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** What it means to stand to the right, or higher up. */
function mapAxes() {
  const used = rowsOf('outlet_map_axis').filter((row) => typeof row.weight === 'number');
  return ['x', 'y'].map((name) => {
    const most = used.filter((row) => row.axis === name)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, 6);
    return most.length === 0 ? null : el('p', {}, name === 'x' ? 'To the right: ' : 'Upward: ',
      most.map((row) => `${row.weight < 0 ? 'less' : 'more'} “${plainReason(row.measure.replace(/^wording\./, ''))}”`).join(', '), '.');
  });
}
