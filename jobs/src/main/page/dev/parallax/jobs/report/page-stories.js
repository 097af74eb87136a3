// A story: who published when, who copied whom, what each outlet left out, how it speaks of whom.

const STORY_ARTICLES = groupBy(rowsOf('article'), 'story_id');
const STATEMENT_EVIDENCE = groupBy(rowsOf('statement_evidence'), 'statement_id', 'teller');
const STORY_TONES = groupBy(rowsOf('story_tone'), 'story_id', 'actor_id');
const STORY_TONE_EVIDENCE = groupBy(rowsOf('story_tone_evidence'), 'story_id', 'actor_id', 'teller', 'voice');
const SPEAKER_EVIDENCE = groupBy(rowsOf('speaker_evidence'), 'story_id', 'teller', 'speaker', 'speaker_actor_id');
const CORPUS_TONES = groupBy(rowsOf('actor_tone').filter((row) => row.copy === 'all_copy'), 'actor_id', 'outlet_id', 'voice');

function storiesPage() {
  return [
    el('h1', {}, 'Stories'),
    el('p', { class: 'lead' }, 'A story is an event as told by one or more articles. Those that most outlets tell come first.'),
    el('ol', { class: 'story-list' }, rowsOf('story').map((story) => el('li', {},
      el('p', { class: 'headline' }, route('story', story.story_id, storyTitle(story))),
      el('p', { class: 'aside' }, `${storySize(story)} · ${days(story.first_on, story.last_on)}`,
        story.terms ? ` · ${story.terms}` : '')))),
    source('report/story'),
  ];
}

function storyPage(id) {
  const story = STORIES.get(id);
  if (!story) {
    return notFound('story');
  }
  const articles = (STORY_ARTICLES.get(keyOf(id)) ?? []).sort((a, b) =>
    (a.published_on ?? '9').localeCompare(b.published_on ?? '9') || a.article_id.localeCompare(b.article_id));
  const tellers = [...groupBy(articles.map((article) => ({ ...article, teller: tellerOf(article) })), 'teller').entries()]
    .map(([teller, own]) => ({ teller, articles: own }));
  const parts = [
    ['Who published when', publishedWhen(story, tellers)],
    ['Who copied whom', copiedWhom(story, articles)],
    ['Shared passages', sharedPassages(story)],
    ['What each outlet carries and leaves out', leftOut(story, tellers)],
    ['Tone toward each actor', storyTones(story, tellers)],
    ['Who speaks how much', whoSpeaks(story, tellers)],
  ];
  const sections = parts.map(([title, content]) =>
    el('section', { tabindex: '-1' }, el('h2', {}, title), content));
  return [
    el('p', { class: 'up' }, route('stories', null, 'Stories')),
    el('h1', {}, storyTitle(story)),
    el('p', { class: 'lead' }, `${count(story.article_count, 'article')} of ${count(story.outlet_count, 'outlet')}, `,
      `${days(story.first_on, story.last_on)}.`,
      story.terms ? [' Its words: ', el('em', {}, story.terms), '.'] : null),
    articles.length < story.article_count
      ? el('p', { class: 'missing' }, `The ${articles.length} earliest articles are shown; all are in the table report/article.`)
      : null,
    el('nav', { class: 'contents', 'aria-label': 'Parts of this story' }, parts.map(([title], i) =>
      el('button', { type: 'button', onclick: () => goTo(sections[i]) }, title))),
    sections,
  ];
}

function goTo(section) {
  section.scrollIntoView();
  section.focus({ preventScroll: true });
}

function publishedWhen(story, tellers) {
  return [
    el('table', { class: 'times' },
      el('caption', { class: 'unseen' }, 'Articles of each outlet by day'),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Outlet'),
        el('th', { scope: 'col', class: 'chart-cell' }, el('span', { class: 'unseen' }, 'Days'),
          story.first_on ? axisOfDays(story.first_on, story.last_on) : null),
        el('th', { scope: 'col' }, 'Articles'))),
      el('tbody', {}, tellers.map(({ teller, articles }) => {
        const onDays = articles.filter((article) => article.published_on);
        return el('tr', {}, el('th', { scope: 'row' }, outletLink(teller)),
          el('td', { class: 'chart-cell' }, onDays.length === 0 ? null
            : timeline(story.first_on, story.last_on, onDays,
              `${tellerName(teller)}: ${onDays.map((article) => day(article.published_on)).join(', ')}`)),
          el('td', {}, el('ul', { class: 'plain-list' }, articles.map((article) => el('li', {},
            el('span', { class: 'aside' }, `${day(article.published_on)}, ${count(article.word_count, 'word')}: `),
            articleLink(article),
            article.language === 'en' ? null : el('span', { class: 'aside' }, ` (${article.language}, not measured)`),
            article.is_original === 0 ? el('span', { class: 'aside' }, ' (a copy)') : null)))));
      }))),
    el('p', { class: 'of' }, 'A hollow dot is a near-duplicate of an earlier article.'),
    source('report/article'),
  ];
}

function copiedWhom(story, articles) {
  const pairs = rowsOf('near_duplicate').filter((row) => row.story_id === story.story_id);
  const groups = new Set(articles.map((article) => article.copy_group_id).filter(Boolean));
  if (pairs.length === 0) {
    return [el('p', {}, 'No article here has half of another’s text. Shorter shared passages are below.'),
      source('report/near_duplicate')];
  }
  return [
    rowsOf('copy_group').filter((group) => groups.has(group.group_id)).map((group) => copyGroup(group, articles)),
    scrolling('Near-duplicates', plainTable('Articles of which one has at least half of the other',
      ['Earlier', 'Later', 'Of the later, in the earlier', 'Of the earlier, in the later', 'Words shared'],
      pairs.map(copiedPair), [2, 3, 4])),
    source('report/near_duplicate', 'copy_group', 'copy_group_article'),
  ];
}

function copyGroup(group, articles) {
  const own = articles.filter((article) => article.copy_group_id === group.group_id);
  const original = own.find((article) => article.is_original === 1);
  const later = own.filter((article) => article.is_original !== 1);
  const sameDay = group.first_on !== null && group.first_outlet_id === null;
  return el('p', {}, 'First: ', el('strong', {}, original ? whereAndWhen(original) : 'an article that is not shown'),
    sameDay ? ' (several on that day: which came first is not known)' : '',
    group.undated_count > 0 ? ` (${count(group.undated_count, 'article')} of the group without a date may be earlier)` : '',
    '. The same text: ', later.map((article) => whereAndWhen(article)).join('; ') || 'articles that are not shown', '. ',
    group.agency_id ? `Agency credited: ${agencyName(group.agency_id)}.` : 'No agency is credited.');
}

/** An agency that is no outlet of the corpus is known by its id alone. */
function agencyName(id) {
  return OUTLETS.get(id)?.outlet_name
    ?? id.replace(/(^|-)(\p{L})/gu, (_, hyphen, letter) => `${hyphen ? ' ' : ''}${letter.toUpperCase()}`);
}

function whereAndWhen(article) {
  return `${tellerName(tellerOf(article))}, ${day(article.published_on)}`;
}

function copiedPair(row) {
  const a = ARTICLES.get(row.article_a);
  const b = ARTICLES.get(row.article_b);
  const swapped = (b.published_on ?? '9') < (a.published_on ?? '9');
  const [first, second] = swapped ? [b, a] : [a, b];
  const same = first.published_on === second.published_on || !second.published_on;
  const ofSecond = swapped ? row.containment_a_in_b : row.containment_b_in_a;
  const ofFirst = swapped ? row.containment_b_in_a : row.containment_a_in_b;
  return [[whereAndWhen(first), same ? el('span', { class: 'aside' }, ' (order not known)') : null], whereAndWhen(second),
    UNITS.share.plain(ofSecond), UNITS.share.plain(ofFirst), grouped(row.shared_word_count)];
}

function sharedPassages(story) {
  const passages = rowsOf('passage').filter((row) => row.story_id === story.story_id);
  if (passages.length === 0) {
    return [el('p', {}, 'No two articles share twelve words in a row.'), source('report/shared_passage')];
  }
  return [
    el('p', {}, 'The longest first, between the words around them (grey). What one has and the other lacks within a passage is marked; passages close to each other are one.'),
    passages.map(passage),
    source('report/shared_passage'),
  ];
}

function passage(row) {
  const a = ARTICLES.get(row.article_a);
  const b = ARTICLES.get(row.article_b);
  const isCut = row.after_a === null || row.after_b === null;
  const [left, right] = compared(row.text_a, row.text_b, isCut);
  const side = (article, before, parts, after) => el('div', { class: 'side' },
    el('p', { class: 'evidence-where' }, el('strong', {}, outletName(article.outlet_id)), ' · ',
      day(article.published_on), ' · ', articleLink(article)),
    el('blockquote', {}, el('span', { class: 'beside' }, fromSpace(before)), parts,
      isCut ? ' …' : el('span', { class: 'beside' }, toSpace(after))));
  return el('div', { class: 'passage' },
    el('h3', {}, `${count(row.word_count, 'word')} in both`),
    el('div', { class: 'sides' }, side(a, row.before_a, left, row.after_a), side(b, row.before_b, right, row.after_b)));
}

/** What stands before a passage, from its first whole word on. */
function fromSpace(text) {
  return text.length < 160 ? text : `… ${text.slice(text.indexOf(' ') + 1)}`;
}

function toSpace(text) {
  return text.length < 160 ? text : `${text.slice(0, text.lastIndexOf(' '))} …`;
}

const MOST_COMPARED = 400; // words; a comparison takes their product

/** Two texts as parts, up to their last common word if either is cut; words that the other lacks stand in an element. Case and the form of quotation marks are no difference. */
function compared(a, b, isCut) {
  const left = a.split(/(\s+)/).slice(0, 2 * MOST_COMPARED);
  const right = b.split(/(\s+)/).slice(0, 2 * MOST_COMPARED);
  const words = (parts) => parts.filter((_, i) => i % 2 === 0);
  const [inLeft, inRight] = common(words(left), words(right));
  const whole = (parts, isCommon) => (isCut ? parts.slice(0, 2 * Math.max(0, ...isCommon) + 1) : parts);
  return [differing(whole(left, inLeft), inLeft), differing(whole(right, inRight), inRight)];
}

/** Words and the spaces between them, with runs of words that are not common marked. */
function differing(parts, isCommon) {
  const differs = (i) => i < parts.length && parts[i] !== '' && !isCommon.has(i / 2);
  const shown = [];
  let run = '';
  for (let i = 0; i < parts.length; i += 2) {
    const space = parts[i + 1] ?? '';
    if (!differs(i)) {
      shown.push(parts[i], space);
    } else {
      run += parts[i];
      if (differs(i + 2)) {
        run += space;
      } else {
        shown.push(el('mark', { class: 'differs' }, run), space);
        run = '';
      }
    }
  }
  return shown;
}

/** Places of the longest common sequence of words in either list. */
function common(a, b) {
  const plain = (word) => word.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').toLowerCase();
  const plainA = a.map(plain);
  const plainB = b.map(plain);
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      length[i][j] = plainA[i] === plainB[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
    }
  }
  const inA = new Set();
  const inB = new Set();
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (plainA[i] === plainB[j]) {
      inA.add(i);
      inB.add(j);
      i += 1;
      j += 1;
    } else if (length[i + 1][j] >= length[i][j + 1]) {
      i += 1;
    } else {
      j += 1;
    }
  }
  return [inA, inB];
}

function leftOut(story, tellers) {
  if (!DATA.statement) {
    return missing('framing');
  }
  const statements = rowsOf('statement').filter((row) => row.story_id === story.story_id);
  const lone = groupBy(rowsOf('lone_statement').filter((row) => row.story_id === story.story_id), 'article_id');
  const silent = LISTED_OUTLETS.filter((outlet) => !tellers.some(({ teller }) => teller === outlet.outlet_id));
  const notTelling = silent.length === 0 || story.outlet_count === 0 ? null
    : el('p', {}, `Not covering this story, of the outlets on this page: ${silent.map((outlet) => outlet.outlet_name).join(', ')}.`);
  if (statements.length === 0) {
    return [el('p', {}, 'No statement of this story is carried by two outlets.'), loneStatements(lone), notTelling];
  }
  const coverage = groupBy(rowsOf('coverage'), 'statement_id', 'teller');
  const cell = (statement, teller) => {
    const row = coverage.get(keyOf(statement.statement_id, teller))?.[0];
    const name = tellerName(teller);
    const content = !row ? el('span', { class: 'state none' }, 'not compared')
      : row.is_carried ? carried(statement, teller)
        : row.is_left_out ? el('span', { class: 'state out' }, 'left out')
          : el('span', { class: 'state absent' }, 'not in it');
    return el('td', { 'data-teller': name }, content);
  };
  return [
    el('p', {}, 'Carried: opens the sentence. Left out: at least three other outlets carry it, and this one had an ',
      'article on that day or later. Not in it: absent, but fewer others carry it or they came later, so it is not ',
      'called left out.'),
    scrolling('Statements and outlets', el('table', { class: 'matrix' },
      el('caption', { class: 'unseen' }, 'Statements that at least two outlets carry, and each outlet of the story'),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Statement'),
        tellers.map(({ teller, articles }) => el('th', { scope: 'col' }, tellerName(teller),
          el('span', { class: 'aside' }, count(d3.sum(articles, (one) => one.word_count), 'word')))))),
      el('tbody', {}, statements.map((statement) => el('tr', {},
        el('th', { scope: 'row' }, el('span', { class: 'kind' }, statement.kind), ' ', shortened(statement.text, 320)),
        tellers.map(({ teller }) => cell(statement, teller))))))),
    loneStatements(lone),
    notTelling,
    source('report/statement', 'report/statement_coverage', 'report/statement_mention'),
  ];
}

/** What one outlet alone states; everybody else leaves it out. */
function loneStatements(byArticle) {
  if (byArticle.size === 0) {
    return null;
  }
  return [el('h3', {}, 'Stated by one alone'),
    el('p', {}, 'Quotations, claims and figures that no other outlet of this story carries; quotations first, and not all.'),
    [...byArticle.entries()].map(([articleId, rows]) => {
      const name = tellerName(tellerOf(ARTICLES.get(articleId)));
      const known = rows.filter((row) => SENTENCES.has(keyOf(articleId, row.sentence_index)))
        .sort((a, b) => (b.kind === 'quotation') - (a.kind === 'quotation') || a.sentence_index - b.sentence_index);
      return el('details', { class: 'lone', open: known.length <= 6 },
        el('summary', {}, `${name}: ${count(known.length, 'statement')}`),
        el('ul', { class: 'plain-list' }, known.map((row) => el('li', {}, el('span', { class: 'kind' }, row.kind), ' ',
          figure(SENTENCES.get(keyOf(articleId, row.sentence_index)).text, `Stated by ${name} alone`,
            'No other outlet of this story carries it.', [row])))));
    })];
}

function carried(statement, teller) {
  const evidence = STATEMENT_EVIDENCE.get(keyOf(statement.statement_id, teller)) ?? [];
  const name = tellerName(teller);
  return el('span', { class: 'state in' }, figure('carried', `${name} carries the statement`,
    `“${shortened(statement.text, 300)}”`, evidence));
}

function storyTones(story, tellers) {
  if (!DATA.story_tone) {
    return missing('sentiment');
  }
  const ofStory = rowsOf('story_tone').filter((row) => row.story_id === story.story_id);
  const actors = d3.sort(groupBy(ofStory, 'actor_id'),
    ([, rows]) => -1000 * new Set(rows.map((row) => row.teller)).size - d3.sum(rows, (row) => row.reading_count));
  if (actors.length === 0) {
    return el('p', {}, 'No actor is mentioned in an English article of this story.');
  }
  return [
    el('p', {}, 'Each dot is a sentence, from −1 (negative) to 1 (positive); the upright line is their mean, and n their ',
      'number. One story has no interval: the pale line, where there is one, is the 95 % interval of the outlet’s tone ',
      'over all of its stories.'),
    actors.map(([id, rows]) => actorInStory(story, id, rows, tellers)),
    source('report/mention_sentiment', 'report/outlet_actor_sentiment'),
  ];
}

function actorInStory(story, actorId, rows, tellers) {
  const cells = groupBy(rows, 'teller', 'voice');
  const speaking = tellers.filter(({ teller }) => rows.some((row) => row.teller === teller));
  const voices = { own: 'Own words', direct: 'In quotation marks', indirect: 'Reported' };
  return el('div', { class: 'actor-tone' }, el('h3', {}, actorLink(actorId)),
    el('table', { class: 'strips', role: 'table' },
      el('caption', { class: 'unseen' }, `Tone toward ${actorName(actorId)} by outlet and voice`),
      el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' },
        el('th', { scope: 'col', role: 'columnheader' }, 'Outlet'),
        Object.values(voices).map((voice) => el('th', { scope: 'col', role: 'columnheader' }, voice,
          axis(TONE_SCALE, UNITS.tone.tick))))),
      el('tbody', { role: 'rowgroup' }, speaking.map(({ teller }) => el('tr', { role: 'row' },
        el('th', { scope: 'row', role: 'rowheader' }, outletLink(teller)),
        Object.entries(voices).map(([voice, label]) => el('td', { role: 'cell', 'data-voice': label },
          toneCell(story, actorId, teller, voice, cells.get(keyOf(teller, voice))?.[0]))))))));
}

function toneCell(story, actorId, teller, voice, row) {
  if (!row) {
    return el('span', { class: 'missing' }, 'does not mention');
  }
  if (row.reading_count === 0) {
    return el('span', { class: 'missing' }, `${count(row.mention_count, 'mention')}, none certain`);
  }
  const name = `${tellerName(teller)} on ${actorName(actorId)}, ${VOICES[voice]}`;
  const size = `n = ${row.reading_count}`;
  const mean = UNITS.tone.plain(row.mean_score);
  const overall = CORPUS_TONES.get(keyOf(actorId, teller, voice))?.[0];
  const drawn = strip(TONE_SCALE, {
    scores: row.scores.split(' ').map(Number), mean: row.mean_score, low: overall?.interval_low, high: overall?.interval_high,
  }, `${name}: mean ${mean}, ${count(row.reading_count, 'sentence')}`);
  const evidence = STORY_TONE_EVIDENCE.get(keyOf(story.story_id, actorId, teller, voice)) ?? [];
  return [drawn, axis(TONE_SCALE, UNITS.tone.tick, { narrow: true }), el('span', { class: 'under' },
    figure(mean, name, `Mean ${mean} of ${count(row.reading_count, 'sentence')}; the strongest:`, evidence), ' ',
    el('span', { class: 'interval-text' }, size))];
}

function whoSpeaks(story, tellers) {
  const speakers = groupBy(rowsOf('speaker').filter((row) => row.story_id === story.story_id), 'teller');
  if (speakers.size === 0) {
    return el('p', {}, 'Nothing is ascribed to anybody here.');
  }
  return [
    el('p', {}, 'Share of the words that an outlet ascribes to anybody in this story, by speaker: an actor, or the ',
      'words that name it.'),
    el('div', { class: 'columns' }, tellers.map(({ teller }) => {
      const rows = d3.sort(speakers.get(keyOf(teller)) ?? [], (row) => -row.word_count);
      const name = tellerName(teller);
      return el('div', {}, el('h3', {}, outletLink(teller)), rows.length === 0
        ? el('p', { class: 'missing' }, 'Ascribes nothing to anybody.')
        : el('table', { class: 'speakers' },
          el('caption', { class: 'unseen' }, `Who speaks in ${name}`),
          el('thead', { class: 'unseen' }, el('tr', {}, el('th', { scope: 'col' }, 'Speaker'),
            el('th', { scope: 'col' }, 'Share'), el('th', { scope: 'col' }, 'Words'))),
          el('tbody', {}, rows.map((row) => speakerRow(story, teller, name, row)))));
    })),
    source('report/attribution'),
  ];
}

function speakerRow(story, teller, name, row) {
  const share = row.word_count / row.source_word_count;
  const speaker = row.speaker ?? 'Speaker not found';
  const evidence = SPEAKER_EVIDENCE.get(keyOf(story.story_id, teller, row.speaker, row.speaker_actor_id)) ?? [];
  return el('tr', {}, el('th', { scope: 'row' }, row.speaker_actor_id ? actorLink(row.speaker_actor_id, speaker) : speaker),
    el('td', { class: 'chart-cell' }, bar(share, `${speaker}: ${UNITS.share.plain(share)}`)),
    el('td', { class: 'number' }, figure(UNITS.share.plain(share), `${speaker} in ${name}`,
      `${count(row.statement_count, 'statement')}, ${grouped(row.word_count)} of ${grouped(row.source_word_count)} words; the longest:`,
      evidence), el('span', { class: 'interval-text' }, ` ${count(row.word_count, 'word')}`)));
}
