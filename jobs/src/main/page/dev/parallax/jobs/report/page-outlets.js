// Outlets: what each has in the corpus, and its figures beside the others'.

const MEASURE_NAMES = {
  attributed_share: ['Words ascribed to somebody', 'of all words'],
  unnamed_share: ['Words of unnamed sources', 'officials, analysts, groups and anonymous sources, of all source words'],
  named_share: ['Words of named speakers', 'of all source words'],
  official_share: ['Words of unnamed officials', 'of all source words'],
  analyst_share: ['Words of unnamed experts', 'of all source words'],
  collective_share: ['Words of groups, such as residents', 'of all source words'],
  document_share: ['Words of documents', 'of all source words'],
  anonymous_share: ['Words of sources that are not to be known', 'of all source words'],
  unknown_share: ['Words whose speaker was not found', 'of all source words'],
  neutral_share: ['Statements with a neutral cue, as “said”', 'of all statements'],
  distancing_share: ['Statements with a distancing cue, as “claimed”', 'of all statements'],
  endorsing_share: ['Statements with an endorsing cue, as “admitted”', 'of all statements'],
  source_entropy: ['How evenly words are shared among sources', 'mean over articles, in bits'],
  first_named_share: ['Articles in which a named speaker is heard first', 'of those that let anybody speak'],
  first_official_share: ['Articles in which an unnamed official is heard first', 'of those that let anybody speak'],
  first_unnamed_share: ['Articles in which an unnamed source is heard first', 'of those that let anybody speak'],
  loaded_sentence_share: ['Loaded sentences', 'of all sentences'],
  loaded_word_share: ['Loaded words', 'of all words'],
  intensifier_share: ['Intensifiers, as “utterly”', 'of all words'],
  hedge_share: ['Hedges, as “perhaps”', 'of all words'],
  factive_share: ['Factives, as “realise”', 'of all words'],
  assertive_share: ['Assertives, as “insist”', 'of all words'],
};

const FIRST_MEASURES = ['attributed_share', 'unnamed_share', 'distancing_share', 'endorsing_share',
  'loaded_sentence_share', 'hedge_share'];

const COPIES = { all_copy: 'All copy', own_copy: 'Own copy only' };
const VOICE_CHOICES = { own: 'Own words', direct: 'In quotation marks', indirect: 'Reported', all: 'All voices' };

/** What the reader has chosen; kept from page to page. */
const chosen = { copy: 'all_copy', voice: 'own' };

const FIGURES = [
  ...rowsOf('outlet_sourcing').map((row) => ({ ...row, table: 'outlet_sourcing' })),
  ...rowsOf('outlet_stance').map((row) => ({ ...row, table: 'outlet_stance' })),
];
const FIGURE_EVIDENCE = groupBy(
  [...rowsOf('sourcing_evidence'), ...rowsOf('loaded_evidence'), ...rowsOf('stance_evidence')],
  'outlet_id', 'measure', 'voice');

function outletsPage() {
  return [
    el('h1', {}, 'Outlets'),
    el('p', { class: 'lead' }, 'Compare outlets in the stories they share (“against others”): the figure over all ',
      'of an outlet’s stories also reflects which stories it chose.'),
    scrolling('Outlets of the corpus', plainTable('Outlets by number of articles',
      ['Outlet', 'Articles', 'In English', 'Stories', 'Words', 'First day', 'Last day'],
      LISTED_OUTLETS.map((outlet) => [outletLink(outlet.outlet_id), grouped(outlet.article_count),
        grouped(outlet.english_article_count), grouped(outlet.story_count), grouped(outlet.word_count),
        day(outlet.first_on), day(outlet.last_on)]), [1, 2, 3, 4])),
    source('report/outlet'),
    outletMap(),
    tellingWords(),
    FIGURES.length === 0
      ? el('section', {}, el('h2', {}, 'Sourcing and stance'), missing('framing'))
      : el('section', { id: 'figures' }, el('h2', {}, 'Sourcing and stance'), figureChoices(),
        FIRST_MEASURES.map(measureChart),
        el('details', { class: 'more' }, el('summary', {}, 'All other measures'),
          Object.keys(MEASURE_NAMES).filter((measure) => !FIRST_MEASURES.includes(measure)).map(measureChart))),
    outletPairs(),
  ];
}

function figureChoices() {
  const again = (key) => (value) => {
    chosen[key] = value;
    rerender();
  };
  return el('div', { class: 'choices' },
    choice('Whose words, for stance', 'voice', VOICE_CHOICES, chosen.voice, again('voice')),
    choice('Copy', 'copy', COPIES, chosen.copy, again('copy')));
}

function figuresOf(measure) {
  return FIGURES.filter((row) => row.measure === measure && row.copy === chosen.copy
    && row.voice === (row.table === 'outlet_sourcing' ? 'all' : chosen.voice));
}

function measureChart(measure) {
  const rows = figuresOf(measure).sort((a, b) => b.value - a.value);
  const [name, of] = MEASURE_NAMES[measure];
  const stance = rows[0]?.table === 'outlet_stance';
  return el('section', { class: 'measure' }, el('h3', {}, name),
    el('p', { class: 'of' }, `${of}${stance ? `; ${VOICES[chosen.voice]}` : ''}; ${COPIES[chosen.copy].toLowerCase()}`),
    rows.length === 0
      ? el('p', { class: 'missing' }, 'No outlet has anything to measure here.')
      : figureTable(name, 'Outlet', rows, measure === 'source_entropy' ? UNITS.bits : UNITS.share,
        (row) => outletLink(row.outlet_id), (row) => outletName(row.outlet_id)),
    rows.length ? source(`report/${rows[0].table}`) : null);
}

/**
 * Estimates with intervals, and beside them the differences from others of the same stories.
 *
 * @param head what a row is
 * @param rows with value, interval_low, interval_high, article_count, story_count and contrast…
 * @param headOf the cell that names a row; `nameOf` the same as a text
 */
function figureTable(caption, head, rows, unit, headOf, nameOf) {
  const scale = unit === UNITS.tone ? TONE_SCALE : scaleOf(rows.flatMap((row) => [row.value, row.interval_low, row.interval_high, row.pooled]));
  const differences = scaleOf(rows.flatMap((row) => [row.contrast, row.contrast_low, row.contrast_high]));
  const cell = (name, ...content) => el('td', { role: 'cell', class: name }, content);
  const heading = (name, ...content) => el('th', { scope: 'col', role: 'columnheader', class: name }, content);
  return el('table', { class: 'figures', role: 'table' },
    el('caption', { class: 'unseen' }, caption),
    el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' },
      heading('who', head), heading('chart-cell', el('span', { class: 'unseen' }, 'Chart'), axis(scale, unit.tick)),
      heading('value', 'Value, 95 % interval'), heading('size', 'n'),
      heading('chart-cell', el('span', { class: 'chart-title' }, 'Against others, same stories'),
        axis(differences, unit.step)),
      heading('value', 'Difference, 95 % interval'))),
    el('tbody', { role: 'rowgroup' }, rows.map((row) => {
      const name = nameOf(row);
      const title = `${caption}: ${name}`;
      const interval = intervalText(row, unit);
      const difference = differenceText(row, unit);
      return el('tr', { role: 'row' },
        el('th', { scope: 'row', role: 'rowheader', class: 'who' }, headOf(row)),
        cell('chart-cell', typeof row.value === 'number'
          ? [whisker(scale, { value: row.value, low: row.interval_low, high: row.interval_high, pooled: row.pooled },
            `${title}: ${unit.plain(row.value)}, ${interval}`), axis(scale, unit.tick, { narrow: true })]
          : null),
        cell('value', typeof row.value === 'number'
          ? [figure(unit.plain(row.value), title, `${unit.plain(row.value)}, ${interval}; ${sizeText(row)}.`,
            evidenceOf(row)), ' ', el('span', { class: 'interval-text' }, interval)]
          : el('span', { class: 'missing' }, 'none certain')),
        cell('size', sizeText(row)),
        cell('chart-cell second', typeof row.contrast === 'number'
          ? [whisker(differences, { value: row.contrast, low: row.contrast_low, high: row.contrast_high },
            `${title}, against others: ${unit.difference(row.contrast)}, ${difference}`),
            axis(differences, unit.step, { narrow: true })]
          : null),
        cell('value', typeof row.contrast === 'number'
          ? [el('span', { class: 'difference' }, unit.difference(row.contrast)), ' ',
            el('span', { class: 'interval-text' }, difference)]
          : el('span', { class: 'missing' }, 'no story that another outlet measures too')));
    })));
}

function intervalText(row, unit) {
  return typeof row.interval_low === 'number'
    ? unit.range(row.interval_low, row.interval_high)
    : `no interval: ${row.story_count < 5 ? 'fewer than five stories' : 'not known'}`;
}

function differenceText(row, unit) {
  const stories = count(row.shared_story_count, 'shared story', 'shared stories');
  if (typeof row.contrast_low !== 'number') {
    return `no interval; ${stories}`;
  }
  const called = typeof row.is_called !== 'number' ? '' : row.is_called ? ' · called' : ' · not called';
  return `${unit.range(row.contrast_low, row.contrast_high)}${called} · ${stories}`;
}

function sizeText(row) {
  const sentences = typeof row.reading_count === 'number' ? `${count(row.reading_count, 'sentence')}, ` : '';
  return `${sentences}${count(row.article_count, 'article')}, ${count(row.story_count, 'story', 'stories')}`;
}

function evidenceOf(row) {
  const measure = row.measure === 'source_entropy' ? 'attributed_share' : row.measure; // the same statements
  return row.evidence ?? countedEvidence(FIGURE_EVIDENCE.get(keyOf(row.outlet_id, measure, row.voice)));
}

/** All figures of one outlet. */
function outletPage(id) {
  const outlet = OUTLETS.get(id);
  if (!outlet) {
    return notFound('outlet');
  }
  const rows = FIGURES.filter((row) => row.outlet_id === id && row.copy === chosen.copy
    && row.voice === (row.table === 'outlet_sourcing' ? 'all' : chosen.voice));
  const order = Object.keys(MEASURE_NAMES);
  const shares = rows.filter((row) => row.measure !== 'source_entropy')
    .sort((a, b) => order.indexOf(a.measure) - order.indexOf(b.measure));
  const small = (row) => row.table === 'outlet_stance' && row.measure !== 'loaded_sentence_share';
  const group = (title, some) => (some.length === 0 ? null : el('section', {}, el('h2', {}, title),
    figureTable(`${outlet.outlet_name}, ${title.toLowerCase()}`, 'Measure', some, UNITS.share,
      (row) => MEASURE_NAMES[row.measure][0], (row) => MEASURE_NAMES[row.measure][0])));
  const stories = rowsOf('story').filter((story) =>
    rowsOf('article').some((article) => article.story_id === story.story_id && article.outlet_id === id));
  return [
    el('p', { class: 'up' }, route('outlets', null, 'Outlets')),
    el('h1', {}, outlet.outlet_name),
    el('p', { class: 'lead' }, `${count(outlet.article_count, 'article')} in `,
      `${count(outlet.story_count, 'story', 'stories')}, ${days(outlet.first_on, outlet.last_on)}.`),
    rows.length === 0 ? missing('framing') : figureChoices(),
    wordsOf(id),
    group('Sourcing', shares.filter((row) => row.table === 'outlet_sourcing')),
    group('Loaded sentences', shares.filter((row) => row.measure === 'loaded_sentence_share')),
    group('Words of stance', shares.filter(small)),
    stories.length === 0 ? null : el('section', {}, el('h2', {}, 'Its stories on this page'),
      el('ul', { class: 'links' }, stories.map((story) => el('li', {},
        route('story', story.story_id, storyTitle(story)), ' ',
        el('span', { class: 'aside' }, `${storySize(story)}, ${days(story.first_on, story.last_on)}`))))),
  ];
}

/** Outlets that tell the same stories: how alike, how much is copied. */
function outletPairs() {
  const rows = rowsOf('outlet_pair').filter((row) => row.story_count > 0);
  if (rows.length === 0) {
    return el('section', {}, el('h2', {}, 'Outlets that tell the same stories'),
      el('p', {}, 'No two outlets tell a story in common.'));
  }
  const first = (row) => `${row.a_first_count} · ${row.b_first_count} · ${row.same_day_count}`;
  const interval = (low, high) => (typeof low === 'number' ? ` ${UNITS.bits.range(low, high)}` : ' (one story: no interval)');
  return el('section', {}, el('h2', {}, 'Outlets that tell the same stories'),
    scrolling('Pairs of outlets', plainTable('How alike their articles are, and in how many of the stories one has the other’s text',
      ['Outlets', 'Stories of both', 'Mean cosine, 95 % interval', 'Stories with copied text, 95 % interval', 'First: one · other · same day'],
      rows.map((row) => [[outletLink(row.outlet_a), ' and ', outletLink(row.outlet_b)], grouped(row.story_count),
        `${fixed(row.mean_cosine, 2)}${interval(row.mean_cosine_low, row.mean_cosine_high)}`,
        `${row.copy_story_count} (${UNITS.share.plain(row.copy_story_share)}) ${UNITS.share.range(row.copy_story_share_low, row.copy_story_share_high)}`,
        first(row)]), [1])),
    source('report/outlet_pair'));
}
