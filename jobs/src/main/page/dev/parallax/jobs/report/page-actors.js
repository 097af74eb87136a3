// Actors: how each outlet speaks of them, voice by voice.

const ACTOR_TONES = groupBy(rowsOf('actor_tone'), 'actor_id', 'voice', 'copy');
const ACTOR_EVIDENCE = groupBy(rowsOf('actor_tone_evidence'), 'outlet_id', 'actor_id', 'voice', 'copy');

function actorsPage() {
  return [
    el('h1', {}, 'Actors'),
    el('p', { class: 'lead' }, 'Persons, organisations and states by the number of articles that mention them.'),
    scrolling('Actors of the corpus', plainTable('Actors by number of articles', ['Actor', 'Kind', 'Articles', 'Mentions'], LISTED_ACTORS.map((actor) => [
      route('actor', actor.actor_id, actor.name), actor.kind, grouped(actor.article_count),
      grouped(actor.mention_count)]), [2, 3])),
    source('report/actor'),
  ];
}

function actorPage(id) {
  const actor = ACTORS.get(id);
  if (!actor) {
    return notFound('actor');
  }
  const names = rowsOf('actor_name').filter((row) => row.actor_id === id && row.name !== actor.name)
    .map((row) => row.name);
  const stories = rowsOf('story').filter((story) =>
    rowsOf('story_tone').some((row) => row.story_id === story.story_id && row.actor_id === id));
  return [
    el('p', { class: 'up' }, route('actors', null, 'Actors')),
    el('h1', {}, actor.name),
    el('p', { class: 'lead' }, `${actor.kind[0].toUpperCase()}${actor.kind.slice(1)}: `,
      `${count(actor.mention_count, 'mention')} in ${count(actor.article_count, 'article')}. `,
      names.length ? `Also known here as ${names.join(', ')}.` : null),
    copyChoice(),
    labelsOf(actor),
    DATA.actor_tone ? actorTones(actor) : missing('sentiment'),
    stories.length === 0 ? null : el('section', {}, el('h2', {}, 'Stories about this actor on this page'),
      el('ul', { class: 'links' }, stories.map((story) => el('li', {},
        route('story', story.story_id, storyTitle(story)), ' ',
        el('span', { class: 'aside' }, storySize(story)))))),
  ];
}

function actorTones(actor) {
  const titles = {
    own: 'In the outlets’ own words',
    direct: 'In the words of others, inside quotation marks',
    indirect: 'In the words of others, reported',
    all: 'All voices together',
  };
  return [
    el('p', {}, 'Tone from −1 (negative) to 1 (positive): dot, mean of the sentences; line, 95 % interval; hollow ',
      'diamond, the mean drawn toward all outlets’ where there is little evidence.'),
    Object.entries(titles).map(([voice, title]) => {
      const rows = (ACTOR_TONES.get(keyOf(actor.actor_id, voice, chosen.copy)) ?? [])
        .filter((row) => row.mention_count > 0)
        .sort((a, b) => b.reading_count - a.reading_count)
        .map((row) => toneFigure(actor, row));
      return el('section', { class: 'measure' }, el('h2', {}, title), rows.length === 0
        ? el('p', { class: 'missing' }, 'No outlet mentions the actor so.')
        : figureTable(`Tone toward ${actor.name}, ${VOICES[voice]}`, 'Outlet', rows, UNITS.tone,
          (row) => outletLink(row.outlet_id), (row) => outletName(row.outlet_id)));
    }),
    source('report/outlet_actor_sentiment', 'report/outlet_actor_contrast', 'report/sentiment_evidence'),
  ];
}

function toneFigure(actor, row) {
  const voices = row.voice === 'all' ? ['own', 'direct', 'indirect'] : [row.voice];
  return {
    ...row,
    value: row.mean_score,
    pooled: row.pooled_score,
    contrast: row.contrast_score,
    evidence: voices.flatMap((voice) =>
      ACTOR_EVIDENCE.get(keyOf(row.outlet_id, actor.actor_id, voice, row.copy)) ?? []),
  };
}
