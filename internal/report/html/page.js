'use strict';
(() => {
  // The page says everything without this script. It adds filters and keys, and
  // makes no markup: what it shows are elements that are there, and text.
  const id = (name) => document.getElementById(name);
  const all = (selector, of) => Array.from((of || document).querySelectorAll(selector));

  for (const e of all('.js')) e.hidden = false;
  const form = id('form');
  const search = id('q');
  const facets = ['severity', 'verdict', 'state', 'kind'];

  const cards = all('article.f').map((e) => ({
    e,
    severity: e.classList[1].slice(2),
    verdict: e.dataset.verdict,
    state: e.classList[2] || 'new',
    kind: e.dataset.kind,
    source: e.dataset.source.split(' '),
    words: '',
    shown: true,
  }));
  const blocks = all('.block').map((e) => ({ e, cards: [], shown: true }));
  const blockOf = new Map(blocks.map((b) => [b.e, b]));
  for (const c of cards) blockOf.get(c.e.parentNode).cards.push(c);
  const place = new Map(cards.map((c, i) => [c.e, i]));
  let at = -1; // the finding that the keys count from

  // fold makes one of what readers take for one: cases and accents.
  const fold = (s) => s.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase();

  // What the form asks for.
  const asked = () => {
    const want = { q: fold(search.value).split(' ').filter(Boolean), source: id('source') ? id('source').value : '' };
    for (const f of facets) want[f] = all('input[name=' + f + ']:checked', form).map((e) => e.value);
    want.any = want.q.length > 0 || want.source !== '' || facets.some((f) => want[f].length > 0);
    return want;
  };

  const meets = (c, want) => {
    if (!facets.every((f) => want[f].length === 0 || want[f].includes(c[f]))) return false;
    if (want.source !== '' && !c.source.includes(want.source)) return false;
    if (want.q.length === 0) return true;
    if (c.words === '') c.words = fold(c.e.textContent);
    return want.q.every((w) => c.words.includes(w));
  };

  // show hides what is not to be seen. It asks the page as little as it can: there
  // can be thousands of findings.
  const show = (x, on) => {
    if (x.shown !== on) x.e.hidden = !on;
    x.shown = on;
  };
  const whole = (e) => ({ e, shown: !e.hidden });

  // Rows and drawings of facts stay as long as one of their findings does.
  const parts = all('[data-f]').map((e) => ({ e, of: e.dataset.f.split(' ').map(Number), shown: true }));
  const partOf = new Map(parts.map((p) => [p.e, p]));
  const within = (e) => all('[data-f]', e).map((x) => partOf.get(x));
  const tables = all('table.facts').map((e) => ({
    e,
    story: whole(e.closest('.story')),
    rows: within(e),
    heads: all('[data-c]', e).map(whole),
    groups: all('[data-from]', e).map((g) => ({ e: g, shown: true, from: Number(g.dataset.from), span: g.colSpan })),
  }));
  const sections = all('#facts, #moves, .rest').map((e) => ({ ...whole(e), parts: within(e) }));
  const none = whole(id('none') || document.createElement('p'));

  // A column of which no row is left is hidden by a class of its table, for a
  // table can have thousands of cells.
  const sheet = new CSSStyleSheet();
  const widest = Math.max(0, ...tables.map((t) => t.heads.length));
  for (let c = 0; c < widest; c++) {
    sheet.insertRule('.without-' + c + ' > tbody > tr > :nth-child(' + (c + 2) + ') { display: none }', c);
  }
  document.adoptedStyleSheets = [sheet];

  const columns = (t, any) => {
    if (t.heads.length === 0) return;
    const used = new Set();
    if (any) {
      for (const row of t.rows) {
        if (!row.shown) continue;
        const cells = row.e.cells;
        for (let i = 1; i < cells.length; i++) if (cells[i].childElementCount > 0) used.add(i - 1);
      }
    }
    const out = (c) => any && !used.has(c);
    for (const h of t.heads) {
      const c = Number(h.e.dataset.c);
      show(h, !out(c));
      t.e.classList.toggle('without-' + c, out(c));
    }
    for (const g of t.groups) {
      let n = 0;
      for (let c = g.from; c < g.from + g.span; c++) if (!out(c)) n++;
      show(g, n > 0);
      if (n > 0) g.e.colSpan = n;
    }
  };

  const apply = () => {
    const want = asked();
    let n = 0;
    for (const c of cards) {
      const on = meets(c, want);
      if (on) n++;
      show(c, on);
    }
    for (const b of blocks) {
      const left = b.cards.filter((c) => c.shown).length;
      show(b, left > 0);
      b.e.style.containIntrinsicBlockSize = left === b.cards.length ? '' : 'calc(' + left + ' * var(--card))';
    }
    for (const p of parts) show(p, p.of.some((i) => cards[i].shown));
    for (const t of tables) {
      show(t.story, t.rows.some((row) => row.shown));
      if (t.story.shown) columns(t, want.any);
    }
    for (const s of sections) show(s, s.parts.some((p) => p.shown));
    id('shown').textContent = n + ' of ' + cards.length + ' findings';
    show(none, n === 0);
    for (const b of all('button.all')) b.disabled = !want.any;
    return want;
  };

  // The address tells the filters, so that a view can be kept and passed on.
  const tell = (want) => {
    const p = new URLSearchParams();
    if (search.value) p.append('q', search.value);
    for (const f of facets) for (const v of want[f]) p.append(f, v);
    if (want.source !== '') p.append('source', id('source').selectedOptions[0].dataset.name);
    const hash = want.any ? '#show?' + p : location.pathname + location.search;
    try {
      history.replaceState(null, '', hash);
    } catch (e) {
      // A page in a frame without an origin keeps no address.
    }
  };
  const changed = () => tell(apply());

  const clear = () => {
    form.reset();
    changed();
  };

  // follow does what the address says: the filters, or a finding of its own.
  const follow = () => {
    if (location.hash.startsWith('#show?')) {
      const p = new URLSearchParams(location.hash.slice(6));
      form.reset();
      search.value = p.get('q') || '';
      for (const f of facets) {
        for (const box of all('input[name=' + f + ']', form)) {
          box.checked = p.getAll(f).includes(box.value);
          if (box.checked) id('more').open = true;
        }
      }
      const source = id('source');
      const named = source && Array.from(source.options).find((o) => o.dataset.name === p.get('source'));
      if (named) {
        source.value = named.value;
        id('more').open = true;
      }
      apply();
      return;
    }
    const target = location.hash.length > 1 && id(decodeURIComponent(location.hash.slice(1)));
    if (target && place.has(target)) {
      if (!cards[place.get(target)].shown) {
        form.reset();
        apply();
      }
      go(place.get(target));
    }
  };

  const go = (i) => {
    at = i;
    cards[i].e.focus({ preventScroll: true });
    cards[i].e.scrollIntoView({ block: 'start' });
  };

  // step goes to the next finding that is shown, in either direction.
  const step = (by) => {
    for (let i = at < 0 && by < 0 ? cards.length - 1 : at + by; i >= 0 && i < cards.length; i += by) {
      if (cards[i].shown) return go(i);
    }
  };

  const current = () => (at >= 0 && cards[at].shown ? cards[at].e : null);

  // open follows a finding to a source: to its page on the web, or else to what
  // the report knows of it.
  const open = (side) => {
    const card = current();
    if (!card) return;
    const of = all(':scope > .sides > div', card);
    const s = of[Math.min(side, of.length - 1)];
    const link = s.querySelector('a.web') || s.querySelector('a.src');
    link.click();
  };

  const say = (text) => {
    id('shown').textContent = text;
  };

  const copy = async (card) => {
    if (!card) return;
    const code = card.querySelector('.id');
    try {
      await navigator.clipboard.writeText(code.textContent);
      say('Copied ' + code.textContent);
    } catch (e) {
      card.querySelector('details').open = true;
      getSelection().selectAllChildren(code);
      say('Selected ' + code.textContent);
    }
  };

  const help = id('help');
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    o: () => open(0),
    O: () => open(1),
    c: () => copy(current()),
    '/': () => search.focus(),
    f: () => {
      const more = id('more');
      more.open = !more.open;
      more.querySelector('summary').focus();
    },
    '?': () => help.showModal(),
    Enter: () => {
      const details = current().querySelector('details');
      details.open = !details.open;
    },
  };

  document.addEventListener('keydown', (ev) => {
    if (ev.ctrlKey || ev.metaKey || ev.altKey || ev.isComposing || help.open) return;
    if (ev.key === 'Escape' && ev.target === search) {
      if (search.value !== '') {
        search.value = '';
        changed();
      }
      const card = current();
      if (card) card.focus({ preventScroll: true });
      else search.blur();
      ev.preventDefault();
      return;
    }
    if (ev.target.closest('input:not([type=checkbox]), select, textarea')) return;
    if (ev.key === 'Enter' ? !place.has(ev.target) : !id('single').checked) return;
    if (!Object.hasOwn(keys, ev.key) || !form && ev.key !== '?') return;
    ev.preventDefault();
    keys[ev.key]();
  });

  id('ask').addEventListener('click', () => help.showModal());
  id('close').addEventListener('click', () => help.close());

  document.addEventListener('focusin', (ev) => {
    const card = ev.target.closest('article.f');
    if (card) at = place.get(card);
  });

  // On paper nothing unfolds.
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = all('details:not([open])').filter((d) => d.id !== 'more');
    for (const d of folded) d.open = true;
  });
  addEventListener('afterprint', () => {
    for (const d of folded) d.open = false;
    folded = [];
  });

  if (!form) return;
  for (const b of all('button.all')) b.addEventListener('click', clear);
  form.addEventListener('submit', (ev) => ev.preventDefault());
  form.addEventListener('change', changed);
  let wait = 0;
  search.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(changed, cards.length > 500 ? 150 : 0);
  });
  addEventListener('hashchange', follow);
  follow();
})();
