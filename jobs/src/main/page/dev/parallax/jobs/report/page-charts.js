// Charts, drawn by D3: a dot is an estimate, a line its 95 % interval. Places are in percent of the
// width, so that a chart fits a phone and paper without its dots being stretched.

const HEIGHT = 26;
const MIDDLE = HEIGHT / 2;
const AXIS_HEIGHT = 18;
const COLUMNS_HEIGHT = 200;
const RADIUS = 3.5; // of a dot that may have others beside it
const WIDTH = [3, 97]; // percent: dots at the ends have room
const NEAR = 1.5; // percent: dots nearer to each other would overlap
const TICKS = 2; // about; their labels have room in a cell of a table

const percent = (number) => `${number.toFixed(2)}%`;

/** A scale with round ends that holds zero and all values. */
function scaleOf(values) {
  return d3.scaleLinear(d3.extent([0, ...values]), WIDTH).nice().clamp(true);
}

/** Tone is always shown on the whole of its scale. */
const TONE_SCALE = d3.scaleLinear([-1, 1], WIDTH).clamp(true);

function scaleOfDays(first, last) {
  return d3.scaleUtc([new Date(first), new Date(last)], WIDTH);
}

function drawing(name, height) {
  return d3.create('svg').attr('class', `chart ${name}`).attr('width', '100%').attr('height', height);
}

function chart(label, height = HEIGHT) {
  return drawing('', height).attr('role', 'img').attr('aria-label', label);
}

/** An axis over the charts below it; a `narrow` one belongs to the chart above it alone. */
function axis(scale, tick, { narrow = false, values = scale.ticks(TICKS) } = {}) {
  const drawn = drawing(narrow ? 'axis narrow' : 'axis', AXIS_HEIGHT).attr('aria-hidden', 'true');
  drawn.append('g').attr('transform', `translate(0,${narrow ? 0 : AXIS_HEIGHT})`)
    .call((narrow ? d3.axisBottom : d3.axisTop)(scale).tickValues(values).tickFormat(tick).tickSize(4))
    .call(inPercent, scale);
  return drawn.node();
}

/** The first day and the last. */
function axisOfDays(first, last) {
  const scale = scaleOfDays(first, last);
  return axis(scale, DAY, { values: new d3.InternSet(scale.domain()) });
}

/** Moves the ticks of an axis, which D3 places in pixels, to percent of the width. */
function inPercent(ticked, scale) {
  const place = (value) => percent(scale(value) + (scale.bandwidth?.() ?? 0) / 2);
  ticked.select('.domain').remove();
  const ticks = ticked.selectAll('.tick').attr('transform', null);
  ticks.select('line').attr('x1', place).attr('x2', place);
  ticks.select('text').attr('x', place);
}

/** An estimate with its interval, if it has one; `pooled` is marked by a hollow diamond. */
function whisker(scale, { value, low, high, pooled }, label) {
  const hasInterval = typeof low === 'number';
  const drawn = chart(label).call(grid, scale);
  if (hasInterval) {
    drawn.call(line, 'interval', scale, low, high)
      .call(line, 'interval', scale, low, low, 4)
      .call(line, 'interval', scale, high, high, 4);
  }
  if (typeof pooled === 'number') {
    drawn.append('svg').attr('x', percent(scale(pooled))).attr('y', MIDDLE).attr('overflow', 'visible')
      .append('path').attr('class', 'pooled').attr('d', d3.symbol(d3.symbolDiamond2, 64));
  }
  drawn.append('circle').attr('class', hasInterval ? 'dot' : 'dot open')
    .attr('cx', percent(scale(value))).attr('cy', MIDDLE).attr('r', 4.5);
  return drawn.node();
}

/** A dot per sentence, a line at their mean, and behind them the interval over all stories, if there is one. */
function strip(scale, { scores, mean, low, high }, label) {
  const drawn = chart(label);
  if (typeof low === 'number') {
    drawn.call(line, 'overall', scale, low, high);
  }
  return drawn.call(grid, scale)
    .call(dots, scale, scores.map((score) => ({ at: score, name: 'sentence-dot' })))
    .call(line, 'mean', scale, mean, mean, MIDDLE - 3).node();
}

/** Articles by day; the hollow dots are copies. */
function timeline(first, last, articles, label) {
  const scale = scaleOfDays(first, last);
  return chart(label).call(line, 'grid', scale, ...scale.domain())
    .call(dots, scale, articles.map((article) => ({
      at: new Date(article.published_on), name: article.is_original === 0 ? 'dot open' : 'dot',
    }))).node();
}

/** A share as a bar from the left. */
function bar(share, label) {
  const drawn = chart(label);
  drawn.selectAll('rect').data([['bar-ground', 1], ['bar', share]]).join('rect').attr('class', ([name]) => name)
    .attr('y', 8).attr('width', ([, part]) => percent(part * 100)).attr('height', 10);
  return drawn.node();
}

/**
 * Columns over time; each says its period and number when it is pointed at.
 *
 * @param periods in order and without a gap: begin (a date), name, value
 * @param interval of D3, as long as a period
 */
function columns(periods, interval, label) {
  const begins = periods.map(({ begin }) => begin);
  const y = d3.scaleLinear([0, d3.max(periods, ({ value }) => value)], [COLUMNS_HEIGHT, 0]).nice(3);
  const room = 3 + 2 * grouped(y.domain()[1]).length; // percent of a phone's width, for the numbers
  const x = d3.scaleBand(begins, [room, 100]).paddingInner(0.16);
  const top = ({ value }) => (value === 0 ? COLUMNS_HEIGHT : Math.min(y(value), COLUMNS_HEIGHT - 1));
  const ticks = new d3.InternMap(d3.utcTicks(...d3.extent(begins), 4)
    .filter((time) => d3.utcDay(time) >= time).map((time) => [interval(time), tickOfTime(time)]));
  const drawn = chart(label, COLUMNS_HEIGHT + 2 * AXIS_HEIGHT);
  const plot = drawn.append('g').attr('transform', `translate(0,${AXIS_HEIGHT})`);
  const numbers = plot.append('g').call(d3.axisRight(y).tickValues(y.ticks(3).filter(Number.isInteger)).tickFormat(grouped));
  numbers.select('.domain').remove();
  numbers.selectAll('line').attr('x2', '100%');
  numbers.selectAll('text').attr('x', 0).attr('dy', '-0.4em'); // on its line, left of the columns
  plot.selectAll('rect').data(periods).join('rect').attr('class', 'bar')
    .attr('x', ({ begin }) => percent(x(begin))).attr('width', percent(x.bandwidth()))
    .attr('y', top).attr('height', (period) => COLUMNS_HEIGHT - top(period))
    .append('title').text(({ name, value }) => `${name}: ${grouped(value)}`);
  plot.append('g').attr('transform', `translate(0,${COLUMNS_HEIGHT})`)
    .call(d3.axisBottom(x).tickValues(ticks.keys()).tickFormat((begin) => ticks.get(begin)).tickSize(4))
    .call(inPercent, x)
    .selectAll('text').attr('text-anchor', (begin) => (x(begin) > 94 ? 'end' : null)); // not beyond the window
  return drawn.node();
}

/** As Oct, 2024, Apr, Jul: the first of a year has its name, the first of a month the month's. */
function tickOfTime(time) {
  const isFirstOf = (interval) => interval(time) >= time;
  return d3.utcFormat(isFirstOf(d3.utcYear) ? '%Y' : isFirstOf(d3.utcMonth) ? '%b' : '%-d %b')(time);
}

/** A line along the chart; one that ends where it begins stands upright, and reaches as far to both sides. */
function line(drawn, name, scale, from, to, reach = 0) {
  drawn.append('line').attr('class', name).attr('x1', percent(scale(from))).attr('x2', percent(scale(to)))
    .attr('y1', MIDDLE - reach).attr('y2', MIDDLE + reach);
}

function grid(drawn, scale) {
  for (const value of scale.ticks(TICKS)) {
    drawn.call(line, value === 0 ? 'zero' : 'grid', scale, value, value, MIDDLE - 2);
  }
}

/** Dots; those at one place stand one above the other. */
function dots(drawn, scale, items) {
  for (const near of d3.group(items, ({ at }) => Math.round(scale(at) / NEAR)).values()) {
    const apart = Math.min(2 * RADIUS, (HEIGHT - 2 * RADIUS) / near.length);
    near.forEach(({ at, name }, i) => drawn.append('circle').attr('class', name).attr('r', RADIUS)
      .attr('cx', percent(scale(at))).attr('cy', MIDDLE + (i - (near.length - 1) / 2) * apart));
  }
}
