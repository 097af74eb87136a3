// Charts: a dot is an estimate, a line its 95 % interval. Places are in percent of the width, so
// that a chart fits a phone and paper without its dots being stretched.

const HEIGHT = 26;
const EDGE = 3; // percent kept free at either side, for dots at the ends

/** A scale over values that has round ends and holds `always`. */
function scaleOf(values, always = [0]) {
  const known = [...values, ...always].filter((value) => typeof value === 'number');
  const low = Math.min(...known);
  const high = Math.max(...known);
  const step = roundStep((high - low || 1) / 3);
  const min = Math.floor(low / step + 1e-9) * step;
  const max = Math.ceil(high / step - 1e-9) * step;
  return { min, max, step, at: (value) => place(value, min, max) };
}

function roundStep(least) {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least - 1e-12);
}

function place(value, min, max) {
  const share = max > min ? (value - min) / (max - min) : 0.5;
  return EDGE + (100 - 2 * EDGE) * Math.min(1, Math.max(0, share));
}

const pct = (number) => `${number.toFixed(2)}%`;

/** Tone is always shown on the whole of its scale. */
const TONE_SCALE = { min: -1, max: 1, step: 1, at: (value) => place(value, -1, 1) };

/** Ticks of a scale with their labels. */
function axis(scale, tick, name = '') {
  const ticks = [];
  for (let value = scale.min; value <= scale.max + scale.step / 2; value += scale.step) {
    ticks.push(Math.abs(value) < scale.step / 1e6 ? 0 : value);
  }
  return svg('svg', { class: `chart axis ${name}`, height: 18, width: '100%', 'aria-hidden': 'true' },
    ticks.map((value, i) => [
      svg('line', { class: 'tick', x1: pct(scale.at(value)), x2: pct(scale.at(value)), y1: 14, y2: 18 }),
      i > 0 && i < ticks.length - 1 && value !== 0 && ticks.length > 3 ? null : svg('text', {
        x: pct(scale.at(value)),
        y: 11,
        'text-anchor': i === 0 ? 'start' : i === ticks.length - 1 ? 'end' : 'middle',
      }, tick(value)),
    ]));
}

/** An estimate with its interval, if it has one; `pooled` is marked by a hollow diamond. */
function whisker(scale, { value, low, high, pooled = null }, label) {
  const middle = HEIGHT / 2;
  const x = (number) => pct(scale.at(number));
  const parts = [grid(scale)];
  if (typeof low === 'number') {
    parts.push(svg('line', { class: 'interval', x1: x(low), x2: x(high), y1: middle, y2: middle }));
    for (const end of [low, high]) {
      parts.push(svg('line', { class: 'interval', x1: x(end), x2: x(end), y1: middle - 4, y2: middle + 4 }));
    }
  }
  if (typeof pooled === 'number') {
    parts.push(svg('svg', { x: x(pooled), y: middle, overflow: 'visible' },
      svg('path', { class: 'pooled', d: 'M0-5L5 0L0 5L-5 0Z' })));
  }
  if (typeof value === 'number') {
    const known = typeof low === 'number';
    parts.push(svg('circle', { class: known ? 'dot' : 'dot open', cx: x(value), cy: middle, r: 4.5 }));
  }
  return chart(label, parts);
}

/** One dot per sentence, and a line at their mean. */
function strip(scale, values, mean, label) {
  const middle = HEIGHT / 2;
  const parts = [grid(scale)];
  const seen = new Map();
  for (const value of values) {
    const spot = Math.round(scale.at(value) / 1.5);
    const before = seen.get(spot) ?? 0;
    seen.set(spot, before + 1);
    const up = Math.min(8, Math.ceil(before / 2) * 4) * (before % 2 ? 1 : -1); // side by side
    parts.push(svg('circle', { class: 'sentence-dot', cx: pct(scale.at(value)), cy: middle + up, r: 3 }));
  }
  const x = pct(scale.at(mean));
  parts.push(svg('line', { class: 'mean', x1: x, x2: x, y1: 3, y2: HEIGHT - 3 }));
  return chart(label, parts);
}

/** Articles by day. */
function timeline(first, last, articles, label) {
  const min = dayNumber(first);
  const max = dayNumber(last);
  const middle = HEIGHT / 2;
  const perDay = groupBy(articles, 'published_on');
  const dots = [...perDay.values()].flatMap((sameDay) => sameDay.map((article, i) => svg('circle', {
    class: article.is_original === 0 ? 'dot open' : 'dot',
    cx: pct(place(dayNumber(article.published_on), min, max)),
    cy: middle + (i - (sameDay.length - 1) / 2) * Math.min(9, 18 / sameDay.length),
    r: 4,
  })));
  const line = svg('line', {
    class: 'grid', x1: pct(place(min, min, max)), x2: pct(place(max, min, max)), y1: middle, y2: middle,
  });
  return chart(label, [max > min ? line : null, dots]);
}

/** A share as a bar from the left. */
function bar(share, label) {
  return chart(label, [
    svg('rect', { class: 'bar-ground', x: 0, y: 8, width: '100%', height: 10 }),
    svg('rect', { class: 'bar', x: 0, y: 8, width: pct(share * 100), height: 10 })]);
}

const COLUMNS_HEIGHT = 120;

/** Columns side by side, as high as their values; each says its own when it is pointed at. */
function columns(items, label) {
  const most = Math.max(...items.map(({ value }) => value), 1);
  const width = 100 / items.length;
  return svg('svg', { class: 'chart', role: 'img', 'aria-label': label, height: COLUMNS_HEIGHT, width: '100%' },
    items.map(({ name, value }, i) => {
      const height = value === 0 ? 0 : Math.max(1, value / most * COLUMNS_HEIGHT);
      return svg('rect', {
        class: 'bar', x: pct(i * width), y: COLUMNS_HEIGHT - height, width: pct(width * 0.84), height,
      }, svg('title', {}, `${name}: ${value}`));
    }));
}

function grid(scale) {
  const lines = [scale.min, scale.max].map((value) => svg('line', {
    class: 'grid', x1: pct(scale.at(value)), x2: pct(scale.at(value)), y1: 2, y2: HEIGHT - 2,
  }));
  if (scale.min <= 0 && scale.max >= 0) {
    const zero = pct(scale.at(0));
    lines.push(svg('line', { class: 'zero', x1: zero, x2: zero, y1: 0, y2: HEIGHT }));
  }
  return lines;
}

function chart(label, parts) {
  return svg('svg', { class: 'chart', role: 'img', 'aria-label': label, height: HEIGHT, width: '100%' }, parts);
}
