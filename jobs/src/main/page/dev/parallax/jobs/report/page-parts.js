// Elements of the page. Text enters it as text nodes only: what an article says is never read as HTML.

function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name === 'onclick') {
      element.addEventListener('click', value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child);
    }
  }
  return element;
}

/** A link within the page. */
function route(page, id, text) {
  return el('a', { href: `#${page}${id === null ? '' : `/${encodeURIComponent(id)}`}` }, text);
}

function outletLink(id) {
  return OUTLETS.has(id) && LISTED_OUTLETS.includes(OUTLETS.get(id))
    ? route('outlet', id, outletName(id))
    : document.createTextNode(tellerName(id));
}

function actorLink(id, text = actorName(id)) {
  return LISTED_ACTORS.includes(ACTORS.get(id)) ? route('actor', id, text) : document.createTextNode(text);
}

/** An article's headline, linked to where it was published if that is an address of the web. */
function articleLink(article) {
  const title = articleTitle(article);
  return /^https?:\/\//i.test(article?.url ?? '')
    ? el('a', { href: article.url, rel: 'noopener noreferrer', target: '_blank' }, title)
    : document.createTextNode(title);
}

/** Where the whole of what is shown can be found. */
function source(...tables) {
  return el('p', { class: 'source' }, tables.length > 1 ? 'Tables: ' : 'Table: ',
    tables.map((table, i) => [i ? ', ' : '', el('code', {}, table)]));
}

function missing(job) {
  return el('p', { class: 'missing' }, 'Not measured in this report: run ',
    el('code', {}, `parallax ${job}`), ' and then ', el('code', {}, 'parallax report'), '.');
}

/** A table that may be wider than a phone; its region can be scrolled with the keyboard. */
function scrolling(label, table) {
  return el('div', { class: 'scrolling', role: 'region', 'aria-label': label, tabindex: '0' }, table);
}

/** A plain table; cells are texts or elements, those of `numeric` columns stand right. */
function plainTable(caption, heads, rows, numeric = []) {
  const align = (i) => (numeric.includes(i) ? 'number' : null);
  return el('table', { class: 'plain' },
    el('caption', {}, caption),
    el('thead', {}, el('tr', {}, heads.map((head, i) =>
      el('th', { scope: 'col', class: align(i) }, head)))),
    el('tbody', {}, rows.map((cells) => el('tr', {}, cells.map((cell, i) =>
      (i === 0 ? el('th', { scope: 'row' }, cell) : el('td', { class: align(i) }, cell)))))));
}

/** One choice among several, as radio buttons. */
function choice(legend, name, options, chosen, choose) {
  return el('fieldset', { class: 'choice' }, el('legend', {}, legend),
    Object.entries(options).map(([value, label]) => {
      const input = el('input', { type: 'radio', name, value, checked: value === chosen });
      input.addEventListener('change', () => choose(value));
      return el('label', {}, input, ' ', label);
    }));
}

/** A figure that opens its sentences; only its text where there are none on the page. */
function figure(text, title, explanation, evidence) {
  if (evidence.length === 0) {
    return el('span', { class: 'figure-alone' }, text);
  }
  return el('button', {
    type: 'button',
    class: 'figure',
    'aria-label': `${text}. Open the sentences behind it: ${title}`,
    onclick: () => openEvidence(title, explanation, evidence),
  }, text);
}
