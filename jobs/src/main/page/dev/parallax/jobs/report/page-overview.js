// The first page, and how to read the rest.

/** What is measured: name, in one sentence, its table, and the job that makes it. */
const MEASURES = [
  ['Stories', 'Articles about one event, whichever outlet tells it; outlets are compared within stories, as a corpus-wide mean mixes what an outlet covers with how it tells it.', 'story', 'similarity'],
  ['Copies and shared passages', 'Articles of which one has at least half of the other, and runs of at least twelve words that two articles share.', 'shared_passage', 'similarity'],
  ['Sourcing', 'Who is heard: the share of words that the outlet ascribes to somebody, to whom, and with which cue (neutral: said; distancing: claimed; endorsing: revealed).', 'outlet_sourcing', 'framing'],
  ['Stance', 'Loaded words, intensifiers, hedges, factives and assertives as shares, in the outlet’s own words and in others’.', 'outlet_stance', 'framing'],
  ['Tone toward actors', 'How negative or positive a sentence is toward a person, organisation or state it mentions, from −1 to 1, by whose words it stands in.', 'outlet_actor_sentiment', 'sentiment'],
  ['Statements carried and left out', 'Quotations, claims and figures of a story, which outlets carry each, and which leave it out although at least three others carry it.', 'statement_coverage', 'framing'],
  ['Outlet map', 'Outlets in a plane in which those near each other choose contested words alike, within the same stories.', 'outlet_map', 'framing'],
];

function overviewPage() {
  const measured = (CORPUS.article_count ?? 0) - (CORPUS.not_english_count ?? 0);
  return [
    el('h1', {}, 'The corpus, and what is measured in it'),
    el('p', { class: 'lead' },
      `${count(CORPUS.article_count, 'article')} of ${count(CORPUS.outlet_count, 'outlet')}, `,
      `${days(CORPUS.first_on, CORPUS.last_on)}. `,
      `${count(measured, 'article')} in English ${measured === 1 ? 'is' : 'are'} measured; `,
      'the others are counted and kept.'),
    numbers([
      ['Articles', CORPUS.article_count], ['Outlets', CORPUS.outlet_count],
      ['Stories', rowsOf('shown_stories')[0]?.total], ['Days', CORPUS.day_count],
      ['Words', CORPUS.word_count], ['Actors', rowsOf('shown_actors')[0]?.total],
    ]),
    whenAndWhose(),
    firstStories(),
    el('section', {}, el('h2', {}, 'What each measure means'),
      el('dl', { class: 'measures' }, MEASURES.map(([name, meaning, table, job]) => [
        el('dt', {}, name),
        el('dd', {}, meaning, ' ', TABLES.has(`report/${table}`) || TABLES.has(table)
          ? [el('span', { class: 'source' }, 'Table ', el('code', {}, table), '.')]
          : [el('span', { class: 'missing' }, 'Not in this report (', el('code', {}, `parallax ${job}`), ').')]),
      ]))),
    losses(),
    leftOutOfPage(),
  ];
}

function numbers(pairs) {
  return el('dl', { class: 'numbers' }, pairs.map(([name, value]) =>
    el('div', {}, el('dt', {}, name), el('dd', {}, grouped(value)))));
}

const LARGEST_OUTLETS = 8;

/** How the articles spread over time and over outlets. */
function whenAndWhose() {
  return el('section', {}, el('h2', {}, 'When, and by whom'),
    el('div', { class: 'columns' }, articlesOverTime(), largestOutlets()));
}

/** Units of time: the interval of D3, and how a period is named after its first day. */
const PERIODS = {
  day: [d3.utcDay, DAY],
  week: [d3.utcMonday, (begin) => `week of ${DAY(begin)}`],
  month: [d3.utcMonth, d3.utcFormat('%B %Y')],
  year: [d3.utcYear, d3.utcFormat('%Y')],
};

function articlesOverTime() {
  const rows = rowsOf('period');
  if (rows.length === 0) {
    return el('p', {}, 'No article has a date.');
  }
  const [{ unit }] = rows;
  const [interval, name] = PERIODS[unit];
  const periods = rows.map((row) => ({ begin: new Date(row.begin), value: row.article_count }))
    .map((period) => ({ ...period, name: name(period.begin) }));
  const most = d3.greatest(periods, (period) => period.value);
  return el('div', {}, el('h3', {}, `Articles by ${unit}`),
    columns(periods, interval, `Articles by ${unit} from ${periods[0].name} to ${periods.at(-1).name}; most: ${
      grouped(most.value)}, ${most.name}`),
    source('report/article'));
}

function largestOutlets() {
  const largest = d3.sort(LISTED_OUTLETS, (outlet) => -outlet.article_count).slice(0, LARGEST_OUTLETS);
  const most = d3.max(largest, (outlet) => outlet.article_count);
  return el('div', {}, el('h3', {}, 'Outlets with most articles'),
    el('table', { class: 'plain shares' }, el('tbody', {}, largest.map((outlet) => el('tr', {},
      el('th', { scope: 'row' }, outletLink(outlet.outlet_id)),
      el('td', { class: 'number' }, grouped(outlet.article_count)),
      el('td', { class: 'chart-cell', 'aria-hidden': 'true' }, bar(outlet.article_count / most, '')))))),
    el('p', {}, route('outlets', null, 'All outlets of this page')));
}

function firstStories() {
  return el('section', {}, el('h2', {}, 'Where to begin'),
    el('div', { class: 'columns' },
      el('div', {}, el('h3', {}, 'Stories that most outlets tell'),
        el('ol', { class: 'links' }, rowsOf('story').slice(0, 6).map((story) => el('li', {},
          route('story', story.story_id, storyTitle(story)), ' ',
          el('span', { class: 'aside' }, storySize(story))))),
        el('p', {}, route('stories', null, 'All stories of this page'))),
      el('div', {}, el('h3', {}, 'Actors that most articles mention'),
        el('ol', { class: 'links' }, LISTED_ACTORS.slice(0, 6).map((actor) => el('li', {},
          route('actor', actor.actor_id, actor.name), ' ',
          el('span', { class: 'aside' }, count(actor.article_count, 'article'))))),
        el('p', {}, route('actors', null, 'All actors of this page')))));
}

function storySize(story) {
  return `${count(story.outlet_count, 'outlet')}, ${count(story.article_count, 'article')}`;
}

function losses() {
  const languages = rowsOf('language').filter((row) => row.language !== 'en')
    .map((row) => `${row.language} ${grouped(row.row_count)}`).join(', ');
  return el('section', {}, el('h2', {}, 'What was lost, and what is not known'),
    el('p', {}, 'Nothing is dropped in silence: what could not be used is kept with the reason.'),
    el('div', { class: 'columns' },
      plainTable('Articles with something missing', ['', 'Articles'], [
        ['No date, or an impossible one', grouped(CORPUS.undated_count)],
        ['Outlet not stated', grouped(CORPUS.outlet_unknown_count)],
        [`Not English, so counted but not measured${languages ? ` (${languages})` : ''}`,
          grouped(CORPUS.not_english_count)],
      ], [1]),
      reasons('Records that could not be used', 'reject', 'Records', 'ingest_reject'),
      reasons('Stretches of text that are no part of an article', 'removed', 'Stretches', 'removed_block')));
}

function reasons(caption, name, head, table) {
  const rows = rowsOf(name);
  return el('div', {}, rows.length === 0
    ? el('p', {}, `${caption}: none.`)
    : plainTable(caption, ['Reason', head],
      rows.map((row) => [plainReason(row.reason), grouped(row.row_count)]), [1]), source(table));
}

function leftOutOfPage() {
  const rows = ['stories', 'outlets', 'actors'].map((what) => rowsOf(`shown_${what}`)[0]).filter(Boolean);
  return el('section', {}, el('h2', {}, 'What this page leaves out'),
    el('p', {}, 'The page is bounded so that it opens at once; every figure of the corpus is in the tables.'),
    plainTable('Shown here, of all', ['What', 'Shown', 'All', 'Table'],
      rows.map((row) => [row.what, grouped(row.shown), grouped(row.total), el('code', {}, row.table_name)]), [1, 2]),
    el('p', {}, 'Of a story: its 30 earliest articles, 12 to 40 statements, 10 shared passages, 6 actors, and 6 ',
      'speakers of each outlet. Of an actor: the 12 outlets that say most of it. Of a figure: at most ',
      'four sentences, the strongest or the most readable; all of them are in the facts of the folder ',
      el('code', {}, 'report'), ', described in ', el('code', {}, 'report/schema.json'), '.'));
}

function methodsPage() {
  const item = (name, ...meaning) => [el('dt', {}, name), el('dd', {}, meaning)];
  return [
    el('h1', {}, 'How to read this'),
    el('p', { class: 'lead' }, 'There is no single score of bias here, nor anywhere in Parallax. Each figure names ',
      'its measure, its number of observations, its interval, and the sentences behind it.'),
    el('dl', { class: 'measures' },
      item('A dot and a line', 'The dot is the estimate, the line its 95 % interval. Where fewer than five ',
        'stories stand behind a figure there is no interval and the dot is hollow: so few stories say too ',
        'little of how stories differ.'),
      item('A hollow diamond', 'The tone drawn toward the mean of all outlets, the more the fewer sentences and ',
        'stories stand behind it. With little evidence, this is the better guess.'),
      item('Against others', 'The outlet less the other outlets in the same stories. “Called” means that outlets ',
        'shuffled among the articles of each story rarely differ so much, at a false discovery rate of 5 % over ',
        'all outlets compared. “Not called” does not mean that there is no difference.'),
      item('Voice', 'Whose words: the outlet’s own, a speaker’s in quotation marks (direct), or a speaker’s ',
        'reported without them (indirect). What a speaker says is not what the outlet says.'),
      item('Copy', '“All copy” counts every sentence; “own copy” leaves out what is reused from earlier articles, ',
        'so that agency copy in ten outlets counts once.'),
      item('Left out', 'A statement that at least three other outlets carry, in an article of the story published ',
        'on or after the day of the first that does. A brief has little room: an outlet’s words in the story ',
        'stand beside it.'),
      item('Underlined figures', 'Open the sentences behind them, with the sentence before and after.'),
      item('Tone', 'A model reads each sentence toward each actor, and errs. Sentences of which it is not certain ',
        'are left out of means but counted as mentions. Read the sentences before you quote a figure.')),
  ];
}
