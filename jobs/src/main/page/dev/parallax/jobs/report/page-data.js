// The data: tables of rows, read once. A row is an object; texts stand in it as texts.

const DATA = readData(document.getElementById('data').textContent);

function readData(json) {
  const { tables, texts } = JSON.parse(json);
  const read = {};
  for (const [name, { columns, texts: textual, rows }] of Object.entries(tables)) {
    read[name] = rows.map((values) => {
      const row = {};
      columns.forEach((column, i) => {
        row[column] = textual[i] && values[i] !== null ? texts[values[i]] : values[i];
      });
      return row;
    });
  }
  return read;
}

/** Rows of a table; none if its job has not been run. */
function rowsOf(name) {
  return DATA[name] ?? [];
}

/** Rows by the values of columns, joined. */
function groupBy(rows, ...columns) {
  return d3.group(rows, (row) => keyOf(...columns.map((column) => row[column])));
}

function keyOf(...values) {
  return values.map((value) => value ?? '').join('\u0001');
}

function indexBy(rows, column) {
  return new Map(rows.map((row) => [row[column], row]));
}

const CORPUS = rowsOf('corpus')[0] ?? {};
const TABLES = new Set(rowsOf('table').map((row) => row.table_name));
const OUTLETS = indexBy(rowsOf('outlet'), 'outlet_id');
const ACTORS = indexBy(rowsOf('actor'), 'actor_id');
const STORIES = indexBy(rowsOf('story'), 'story_id');
const ARTICLES = indexBy(rowsOf('article'), 'article_id');
const LISTED_OUTLETS = rowsOf('listed_outlet').map((row) => OUTLETS.get(row.outlet_id));
const LISTED_ACTORS = rowsOf('listed_actor').map((row) => ACTORS.get(row.actor_id));
const SENTENCES = new Map(
  rowsOf('sentence').map((row) => [keyOf(row.article_id, row.sentence_index), row]),
);

function outletName(id) {
  return OUTLETS.get(id)?.outlet_name ?? 'Outlet not stated';
}

function actorName(id) {
  return ACTORS.get(id)?.name ?? null;
}

/** A teller is an outlet, or an article whose outlet nothing states. */
function tellerName(id) {
  if (OUTLETS.has(id)) {
    return outletName(id);
  }
  const title = ARTICLES.get(id)?.title;
  return title ? `“${shortened(title, 40)}” (outlet not stated)` : 'Outlet not stated';
}

function tellerOf(article) {
  return article.outlet_id ?? article.article_id;
}

function articleTitle(article) {
  return article?.title ?? 'No headline';
}

function storyTitle(story) {
  return story.headline ?? 'A story without a headline';
}

/** A text for a tight place; cut between words. */
function shortened(text, most) {
  if (text.length <= most) {
    return text;
  }
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))} …`;
}

const DAY = d3.utcFormat('%-d %B %Y');

function day(text) {
  return text ? DAY(new Date(text)) : 'no date';
}

function days(first, last) {
  if (!first) {
    return 'no dates';
  }
  return first === last ? day(first) : `${day(first)} to ${day(last)}`;
}

function count(number, one, several = `${one}s`) {
  return `${grouped(number)} ${number === 1 ? one : several}`;
}

/** 37,554: digits in threes. */
function grouped(number) {
  return d3.format(',')(number ?? 0);
}

function fixed(number, digits) {
  return d3.format(`.${digits}f`)(number);
}

/** −0.3, 0.0, +0.3: what is rounded to zero has no sign. */
function signed(number, digits) {
  const text = fixed(number, digits);
  return number > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** With no more digits than a round number has. */
function signedTick(number) {
  return number === 0 ? '0' : d3.format('+~f')(number);
}

/** How figures of a kind are written. */
const UNITS = {
  share: {
    plain: (value) => `${fixed(value * 100, 1)} %`,
    difference: (value) => `${signed(value * 100, 1)} points`,
    range: (low, high) => `[${fixed(low * 100, 1)}, ${fixed(high * 100, 1)}]`,
    step: (value) => signedTick(value * 100),
    tick: (value) => `${d3.format('~f')(value * 100)} %`,
  },
  bits: {
    plain: (value) => `${fixed(value, 2)} bits`,
    difference: (value) => `${signed(value, 2)} bits`,
    range: (low, high) => `[${fixed(low, 2)}, ${fixed(high, 2)}]`,
    step: signedTick,
    tick: d3.format('~f'),
  },
  tone: {
    plain: (value) => signed(value, 2),
    difference: (value) => signed(value, 2),
    range: (low, high) => `[${signed(low, 2)}, ${signed(high, 2)}]`,
    step: signedTick,
    tick: signedTick,
  },
};

const VOICES = {
  own: 'the outlet’s own words',
  direct: 'inside quotation marks',
  indirect: 'reported without quotation marks',
  all: 'all voices together',
  mixed: 'partly in quotation marks',
  several: 'in part the outlet’s, in part a speaker’s',
};

function plainReason(reason) {
  return reason.replaceAll('_', ' ');
}
