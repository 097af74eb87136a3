// The map of outlets: near each other where they choose contested words alike.

const MAP_WIDTH = 900;
const MAP_HEIGHT = 640; // at most
const MAP_MARGIN = 70;
const LETTER = 6.3; // width of one, about
const LINE = 13;

/** Where a name may stand beside its dot, best first. */
const PLACES_OF_NAMES = [
  { x: 9, y: 4, anchor: 'start', from: 0 },
  { x: -9, y: 4, anchor: 'end', from: -1 },
  { x: 0, y: -9, anchor: 'middle', from: -0.5 },
  { x: 0, y: 17, anchor: 'middle', from: -0.5 },
];

function outletMap() {
  const rows = rowsOf('outlet_map');
  if (rows.length === 0) {
    return null;
  }
  const { x, y } = mapScales(rows);
  const points = rows.map((row) => ({ name: outletName(row.outlet_id), row, x: x(row.x), y: y(row.y) }));
  const names = namesAt(points);
  const unnamed = points.length - names.length;
  return el('section', {}, el('h2', {}, 'Map of outlets'),
    el('p', {}, 'Outlets near each other choose contested words alike in the same stories; lines are 95 % intervals. ',
      'The axes have no good or bad end.'),
    el('div', { class: 'scrolling', role: 'region', 'aria-label': 'Map of outlets', tabindex: '0' }, drawnMap(x, y, points, names)),
    unnamed === 0 ? null : el('p', { class: 'of' }, `${count(unnamed, 'outlet')} in the crowd ${unnamed === 1 ? 'has' : 'have'} no room for a name: the table has all.`),
    mapAxes(),
    el('details', { class: 'more' }, el('summary', {}, 'The map as a table'),
      scrolling('Places on the map', plainTable('Places on the map', ['Outlet', 'First axis', 'Second axis', 'Stories'], rows.map((row) => [
        outletLink(row.outlet_id), `${signed(row.x, 2)} ± ${fixed(1.96 * row.x_std_error, 2)}`,
        `${signed(row.y, 2)} ± ${fixed(1.96 * row.y_std_error, 2)}`, grouped(row.story_count)]), [1, 2, 3]))),
    source('outlet_map', 'outlet_map_axis'));
}

/** Scales of the whole map, in the same unit, so that distances are distances; the outlets are in its middle. */
function mapScales(rows) {
  const [left, right] = d3.extent(rows, (row) => row.x);
  const [low, high] = d3.extent(rows, (row) => row.y);
  const perPixel = Math.max((right - left) / (MAP_WIDTH - 2 * MAP_MARGIN), (high - low) / (MAP_HEIGHT - 2 * MAP_MARGIN)) || 1;
  const height = (high - low) / perPixel + 2 * MAP_MARGIN;
  const around = (middle, size) => [middle - size / 2 * perPixel, middle + size / 2 * perPixel];
  return {
    x: d3.scaleLinear(around((left + right) / 2, MAP_WIDTH), [0, MAP_WIDTH]).clamp(true),
    y: d3.scaleLinear(around((low + high) / 2, height), [height, 0]).clamp(true),
  };
}

function drawnMap(x, y, points, names) {
  const height = y.range()[0];
  const drawn = d3.create('svg').attr('class', 'map').attr('viewBox', [-38, -6, MAP_WIDTH + 42, height + 30])
    .attr('role', 'img').attr('aria-label', 'Map of outlets; the table below has its numbers');
  drawn.append('g').attr('transform', `translate(0,${height})`)
    .call(d3.axisBottom(x).ticks(MAP_WIDTH / 100).tickFormat(signedTick).tickSizeInner(-height).tickSizeOuter(0).tickPadding(8));
  drawn.append('g')
    .call(d3.axisLeft(y).ticks(height / 100).tickFormat(signedTick).tickSizeInner(-MAP_WIDTH).tickSizeOuter(0).tickPadding(8));
  const marks = drawn.selectAll('.outlet').data(points).join('g').attr('class', 'outlet');
  marks.append('title').text((point) => point.name);
  marks.append('path').attr('class', 'interval').attr('d', ({ row, ...at }) => {
    const wide = 1.96 * row.x_std_error;
    const high = 1.96 * row.y_std_error;
    return `M${x(row.x - wide)},${at.y}H${x(row.x + wide)}M${at.x},${y(row.y - high)}V${y(row.y + high)}`;
  });
  marks.append('circle').attr('class', 'dot').attr('cx', (point) => point.x).attr('cy', (point) => point.y).attr('r', 4);
  drawn.selectAll('.name').data(names).join('text').attr('class', 'name')
    .attr('x', (name) => name.x).attr('y', (name) => name.y).attr('text-anchor', (name) => name.anchor)
    .text((name) => name.text);
  return drawn.node();
}

/** Names beside the dots of those that have room. Who stands apart is named first. */
function namesAt(points) {
  const taken = points.map(({ x, y }) => [x - 4, y - 4, x + 4, y + 4]);
  const apart = (point) => d3.min(points, (other) => (other === point ? null : Math.hypot(other.x - point.x, other.y - point.y)));
  return d3.sort(points, (point) => -apart(point)).flatMap((point) => {
    const width = point.name.length * LETTER;
    for (const place of PLACES_OF_NAMES) {
      const x = point.x + place.x;
      const y = point.y + place.y;
      const begin = x + place.from * width;
      const box = [begin, y - LINE + 4, begin + width, y + 4];
      if (box[0] >= 0 && box[2] <= MAP_WIDTH && !taken.some((other) => overlap(box, other))) {
        taken.push(box);
        return [{ x, y, anchor: place.anchor, text: point.name }];
      }
    }
    return [];
  });
}

function overlap(a, b) {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** What it means to stand to the right, or higher up. */
function mapAxes() {
  const used = rowsOf('outlet_map_axis').filter((row) => typeof row.weight === 'number');
  return ['x', 'y'].map((name) => {
    const most = d3.sort(used.filter((row) => row.axis === name), (row) => -Math.abs(row.weight)).slice(0, 6);
    return most.length === 0 ? null : el('p', {}, name === 'x' ? 'To the right: ' : 'Upward: ',
      most.map((row) => `${row.weight < 0 ? 'less' : 'more'} “${plainReason(row.measure.replace(/^wording\./, ''))}”`).join(', '), '.');
  });
}
