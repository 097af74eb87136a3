// Words: what sets an outlet's own words apart, and what it calls actors.

const TERMS = groupBy(rowsOf('outlet_term'), 'outlet_id', 'copy');
const TERM_EVIDENCE = groupBy(rowsOf('term_evidence'), 'outlet_id', 'term');
const LABELS = groupBy(rowsOf('actor_label'), 'actor_id', 'copy');
const LABEL_EVIDENCE = groupBy(rowsOf('label_evidence'), 'outlet_id', 'actor_id', 'role', 'label');

const ROLES = {
  title: 'title',
  epithet: 'called',
  adjective: 'described as',
  agent_verb: 'does',
  patient_verb: 'undergoes',
};

const TERMS_AT_A_GLANCE = 6;

/** Evidence for the copy that is counted: without it, no sentence that an earlier article has. */
function countedEvidence(rows) {
  return (rows ?? []).filter((row) => chosen.copy === 'all_copy' || row.is_reused !== 1);
}

function copyChoice() {
  return el('div', { class: 'choices' }, choice('Copy', 'copy', COPIES, chosen.copy, (value) => {
    chosen.copy = value;
    rerender();
  }));
}

/** Every outlet's first few. */
function tellingWords() {
  const rows = LISTED_OUTLETS.map(({ outlet_id: id }) => ({ id, terms: termsOf(id, true).slice(0, TERMS_AT_A_GLANCE) }))
    .filter((row) => row.terms.length > 0);
  return rows.length === 0 ? null : el('section', {}, el('h2', {}, 'Most telling words'),
    el('p', {}, 'What sets each outlet’s own words apart from the others’ in the same stories, its most telling first; ',
      `${COPIES[chosen.copy].toLowerCase()}.`),
    el('ul', { class: 'telling' }, rows.map(({ id, terms }) => el('li', {},
      el('span', { class: 'who' }, outletLink(id)), ' ',
      terms.map((row, i) => [i ? ', ' : '', termFigure(row, row.term)])))),
    source('report/outlet_term'));
}

function termsOf(id, isUsedMore) {
  return (TERMS.get(keyOf(id, chosen.copy)) ?? []).filter((row) => (row.log_odds > 0) === isUsedMore);
}

function termFigure(row, text) {
  return figure(text, `${outletName(row.outlet_id)}: “${row.term}”`,
    `${times(row.count)} in ${count(row.story_count, 'story', 'stories')} that others tell too; the others ${
      times(row.other_count)} in ${count(row.other_story_count, 'story', 'stories')} of these.`,
    countedEvidence(TERM_EVIDENCE.get(keyOf(row.outlet_id, row.term))));
}

function times(number) {
  return count(number, 'time');
}

/** One outlet's. */
function wordsOf(id) {
  const more = termsOf(id, true);
  const less = termsOf(id, false);
  if (more.length + less.length === 0) {
    return null;
  }
  const table = (caption, rows) => (rows.length === 0 ? null
    : scrolling(caption, plainTable(caption, ['Word', 'Its uses', 'The others’', 'Per 10,000 words', 'The others'],
      rows.map((row) => [termFigure(row, row.term), grouped(row.count), grouped(row.other_count),
        fixed(row.per_10000, 1), fixed(row.other_per_10000, 1)]), [1, 2, 3, 4])));
  return el('section', {}, el('h2', {}, 'Words that set it apart'),
    el('p', {}, 'In the outlet’s own words, beside those of the other outlets in the same stories; each story weighs alike on both ',
      'sides. House style is wording, too.'),
    table('Used more', more), table('Used less', less), source('report/outlet_term'));
}

/** What outlets call an actor more than others of the same stories do. */
function labelsOf(actor) {
  const outlets = groupBy(LABELS.get(keyOf(actor.actor_id, chosen.copy)) ?? [], 'outlet_id');
  return outlets.size === 0 ? null : el('section', {}, el('h2', {}, 'What outlets call this actor'),
    el('p', {}, 'Labels that an outlet’s own words give the actor more often than the others’ of the same stories do: ',
      'its uses : the others’.'),
    el('ul', { class: 'telling' }, [...outlets.values()].map((rows) => el('li', {},
      el('span', { class: 'who' }, outletLink(rows[0].outlet_id)), ' ',
      rows.map((row, i) => [i ? '; ' : '', el('span', { class: 'aside' }, `${ROLES[row.role]} `),
        labelFigure(actor, row), ` ${grouped(row.count)} : ${grouped(row.other_count)}`])))),
    source('report/actor_label', 'actor_label_mention'));
}

function labelFigure(actor, row) {
  return figure(row.label, `${outletName(row.outlet_id)} on ${actor.name}: “${row.label}”`,
    `${times(row.count)} in ${count(row.story_count, 'story', 'stories')} in which others label the actor, too; the others ${
      times(row.other_count)}.`,
    countedEvidence(LABEL_EVIDENCE.get(keyOf(row.outlet_id, row.actor_id, row.role, row.label))));
}
