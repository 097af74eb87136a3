// Which part of the page the address names, and the switch between light and dark.

const MAIN = document.getElementById('main');
const THEME = document.getElementById('theme');

const PAGES = {
  overview: ['Overview', overviewPage],
  outlets: ['Outlets', outletsPage],
  outlet: ['Outlet', outletPage],
  stories: ['Stories', storiesPage],
  story: ['Story', storyPage],
  actors: ['Actors', actorsPage],
  actor: ['Actor', actorPage],
  methods: ['How to read this', methodsPage],
};

/** The section of the masthead that a page belongs to. */
const SECTION = { outlet: 'outlets', story: 'stories', actor: 'actors' };

function notFound(what) {
  return [el('h1', {}, 'Not on this page'),
    el('p', {}, `This ${what} is not among those shown here; the tables have all of them.`)];
}

function address() {
  const [page, id] = location.hash.slice(1).split('/', 2);
  return [PAGES[page] ? page : 'overview', id === undefined ? null : decoded(id)];
}

function decoded(id) {
  try {
    return decodeURIComponent(id);
  } catch (e) {
    return id; // an address that nobody made here
  }
}

function render() {
  const [page, id] = address();
  const [name, content] = PAGES[page];
  MAIN.replaceChildren(...[content(id)].flat(Infinity).filter(Boolean));
  document.title = `${MAIN.querySelector('h1')?.textContent ?? name} · Parallax`;
  const section = SECTION[page] ?? page;
  for (const link of document.querySelectorAll('#sections a')) {
    if (link.getAttribute('href') === `#${section}`) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  }
}

/** Draws the same page anew after a choice, and leaves the reader where they were. */
function rerender() {
  const focused = document.activeElement;
  const place = [focused?.name, focused?.value];
  const open = [...MAIN.querySelectorAll('details')].map((details) => details.open);
  const top = scrollY;
  render();
  MAIN.querySelectorAll('details').forEach((details, i) => {
    details.open = open[i] ?? false;
  });
  scrollTo(0, top);
  [...MAIN.querySelectorAll('input')]
    .find((input) => input.name === place[0] && input.value === place[1])?.focus({ preventScroll: true });
}

addEventListener('hashchange', () => {
  if (location.hash === '#main') {
    return; // the link that skips to the content
  }
  if (DIALOG.open) {
    DIALOG.close();
  }
  render();
  scrollTo(0, 0);
  MAIN.focus({ preventScroll: true });
});

addEventListener('beforeprint', () => {
  for (const details of MAIN.querySelectorAll('details')) {
    details.open = true;
  }
});

function isDark() {
  return (document.documentElement.dataset.theme
    ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
}

function showTheme() {
  THEME.setAttribute('aria-pressed', String(isDark()));
}

THEME.addEventListener('click', () => {
  document.documentElement.dataset.theme = isDark() ? 'light' : 'dark';
  showTheme();
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', showTheme);

document.getElementById('subject').textContent = CORPUS.article_count
  ? `${count(CORPUS.article_count, 'article')} · ${days(CORPUS.first_on, CORPUS.last_on)}` : '';
document.getElementById('made').textContent =
  'Made by Parallax from the tables beside this file. Figures describe these articles, not their outlets’ intentions.';
showTheme();
render();
