// Visits every page by its links, opens a figure's sentences on each, and writes down what went wrong.

(() => {
  const wrong = window.pageErrors;
  const found = { pages: 0, opened: 0, sentences: 0, marks: 0, theme: '', wide: [] };
  const next = () => new Promise((resolve) => setTimeout(resolve, 0));

  async function go(hash) {
    location.hash = hash;
    await next();
    await next();
    found.pages += 1;
    const headings = [...document.querySelectorAll('#main h1, #main h2, #main h3')].map((h) => Number(h.tagName[1]));
    if (headings[0] !== 1 || headings.some((level, i) => i > 0 && level > headings[i - 1] + 1)) {
      wrong.push(`${hash}: headings ${headings.join(' ')}`);
    }
    if (document.documentElement.scrollWidth > window.innerWidth) {
      found.wide.push(hash);
    }
    for (const link of document.querySelectorAll('a[href]')) {
      if (!/^(#|https?:)/.test(link.getAttribute('href'))) {
        wrong.push(`${hash}: link to ${link.getAttribute('href')}`);
      }
    }
    for (const button of [...document.querySelectorAll('#main button.figure')].slice(0, 3)) {
      button.click();
      const dialog = document.getElementById('evidence');
      if (!dialog.open) {
        wrong.push(`${hash}: evidence does not open`);
      }
      found.opened += 1;
      found.sentences += dialog.querySelectorAll('.sentence').length;
      found.marks += dialog.querySelectorAll('mark').length;
      document.getElementById('evidence-close').click();
    }
  }

  async function visit() {
    for (const page of ['overview', 'outlets', 'stories', 'actors', 'methods']) {
      await go(`#${page}`);
      const links = [...document.querySelectorAll('#main a[href^="#"]')].map((a) => a.getAttribute('href'));
      for (const link of new Set(links.filter((href) => href.includes('/')))) {
        await go(link);
      }
    }
    await go('#story/none');
    const before = getComputedStyle(document.body).backgroundColor;
    document.getElementById('theme').click();
    found.theme = before === getComputedStyle(document.body).backgroundColor ? 'same' : 'changed';
    location.hash = '#stories';
    await next();
    await next();
    document.documentElement.dataset.visit = JSON.stringify({ wrong, ...found });
  }

  visit().catch((e) => {
    document.documentElement.dataset.visit = JSON.stringify({ wrong: [...wrong, String(e.stack)], ...found });
  });
})();
