// The sentences behind a figure, in their context.

const DIALOG = document.getElementById('evidence');

/**
 * Shows sentences.
 *
 * @param evidence rows with article_id and sentence_index, and where known begin and end (code
 *     points of the body), words, voice or evidence_voice, speaker or speaker_actor_id, score, cue
 */
function openEvidence(title, explanation, evidence) {
  document.getElementById('evidence-title').textContent = title;
  document.getElementById('evidence-figure').textContent = explanation;
  document.getElementById('evidence-list').replaceChildren(...evidence.map(evidenceItem));
  DIALOG.showModal();
  DIALOG.scrollTop = 0;
}

document.getElementById('evidence-close').addEventListener('click', () => DIALOG.close());
DIALOG.addEventListener('click', (event) => {
  if (event.target === DIALOG) {
    DIALOG.close(); // a click beside it
  }
});
DIALOG.addEventListener('click', (event) => {
  if (event.target.closest('a[href^="#"]')) {
    DIALOG.close();
  }
});

function evidenceItem(row) {
  const article = ARTICLES.get(row.article_id);
  return el('article', { class: 'evidence-item' },
    el('p', { class: 'evidence-where' },
      el('strong', {}, article ? outletName(article.outlet_id) : 'Outlet not stated'), ' · ',
      day(article?.published_on), ' · ', articleLink(article)),
    quoted(row),
    el('p', { class: 'evidence-how' }, evidenceNotes(row, article)));
}

/** The sentence with what counts marked, between the sentences beside it. */
function quoted(row) {
  const sentence = SENTENCES.get(keyOf(row.article_id, row.sentence_index));
  if (!sentence) {
    return el('p', { class: 'missing' }, 'This sentence is not on the page: see the table ',
      el('code', {}, 'report/sentence'), '.');
  }
  const beside = (step) => {
    const other = SENTENCES.get(keyOf(row.article_id, row.sentence_index + step));
    return other ? el('span', { class: 'beside' }, other.text, other.is_cut ? ' …' : '') : null;
  };
  const before = beside(-1);
  const after = beside(1);
  return el('blockquote', {}, before, before && ' ',
    el('span', { class: 'sentence' }, marked(sentence, row), sentence.is_cut ? ' …' : ''),
    after && ' ', after);
}

function evidenceNotes(row, article) {
  const notes = [];
  const voice = row.evidence_voice ?? row.voice ?? row.form
    ?? SENTENCES.get(keyOf(row.article_id, row.sentence_index))?.voice;
  if (voice && VOICES[voice]) {
    notes.push(`Voice: ${VOICES[voice]}`);
  }
  const speaker = row.speaker ?? (row.speaker_actor_id ? actorName(row.speaker_actor_id) : null);
  if (speaker) {
    notes.push(`Speaker: ${speaker}`);
  }
  if (row.cue) {
    notes.push(`Cue: “${row.cue}”`);
  }
  if (row.words) {
    notes.push(`Words: ${row.words.split(',').join(', ')}`);
  }
  if (typeof row.score === 'number') {
    notes.push(`Tone: ${UNITS.tone.plain(row.score)} on a scale from −1 to 1`);
  }
  const parts = [notes.join(' · ')];
  if (article && STORIES.has(article.story_id) && address()[1] !== article.story_id) {
    parts.push(notes.length ? ' · ' : '', route('story', article.story_id, 'Its story'));
  }
  return parts;
}

/** The sentence's text; the stretch or the words that count are marked, unless that is all of it. */
function marked(sentence, row) {
  const points = Array.from(sentence.text);
  if (typeof row.begin === 'number') {
    const begin = Math.max(0, row.begin - sentence.begin);
    const end = Math.min(points.length, row.end - sentence.begin);
    if (begin >= end || end - begin > points.length * 0.95) {
      return sentence.text;
    }
    return [points.slice(0, begin).join(''), el('mark', {}, points.slice(begin, end).join('')),
      points.slice(end).join('')];
  }
  return row.words ? markedWords(sentence.text, row.words.split(',')) : sentence.text;
}

function markedWords(text, words) {
  const lower = text.toLowerCase().replaceAll('’', "'");
  if (lower.length !== text.length) {
    return text; // places in one are not places in the other
  }
  const parts = [];
  let at = 0;
  for (const [begin, end] of placesOf(lower, words)) {
    if (begin >= at) {
      parts.push(text.slice(at, begin), el('mark', {}, text.slice(begin, end)));
      at = end;
    }
  }
  return [...parts, text.slice(at)];
}

function placesOf(lower, words) {
  const isWordAt = (i) => i >= 0 && i < lower.length && /[\p{L}\p{N}]/u.test(lower[i]);
  const places = [];
  for (const word of words.map((one) => one.trim().replaceAll('’', "'")).filter(Boolean)) {
    for (let i = lower.indexOf(word); i >= 0; i = lower.indexOf(word, i + word.length)) {
      if (!isWordAt(i - 1) && !isWordAt(i + word.length)) {
        places.push([i, i + word.length]);
      }
    }
  }
  return places.sort((a, b) => a[0] - b[0]);
}
