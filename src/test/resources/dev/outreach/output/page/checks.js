// What is wrong with how the open page is laid out: each function returns one text a fault.

const TOLERANCE = 1;
const SMALLEST_LABEL = 8;
const LEAST_CONTRAST = 4.5;

const isSeen = element =>
  element.checkVisibility({visibilityProperty: true}) && element.getClientRects().length > 0;

const seen = (selector, within = document) =>
  [...within.querySelectorAll(selector)].filter(isSeen);

const place = element =>
  (element.closest('section[id]')?.id ?? 'page') + ': ' + element.tagName.toLowerCase()
    + (element.textContent
      ? ' “' + element.textContent.trim().replace(/\s+/g, ' ').slice(0, 60) + '”' : '');

const scrolls = element => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);

function isWithinScroller(element) {
  for (let above = element.parentElement; above; above = above.parentElement) {
    if (scrolls(above)) return true;
  }
  return false;
}

// Elements past the right edge of the screen, but those that are reached by scrolling a table.
function pageScrolls() {
  const width = document.scrollingElement.scrollWidth;
  if (width <= innerWidth) return [];
  const wide = seen('body *').filter(element =>
    element.getBoundingClientRect().right > innerWidth + TOLERANCE && !isWithinScroller(element));
  return ['the page is ' + width + ' px wide', ...wide.map(place)];
}

// What a reader on paper cannot scroll to.
function cutOff() {
  return seen('body *')
    .filter(element => !element.closest('svg'))
    .filter(element => getComputedStyle(element).overflowX !== 'visible')
    .filter(element => !element.classList.contains('unseen'))
    .filter(element => element.scrollWidth > element.clientWidth + TOLERANCE)
    .map(element => place(element) + ' is ' + element.scrollWidth + ' px wide in '
      + element.clientWidth);
}

const charts = () => seen('svg');

const MARKS = 'path, rect, circle, ellipse, line, polyline, polygon';

function chartFaults() {
  return charts().flatMap(chart => {
    const box = chart.getBoundingClientRect();
    const labels = seen('text', chart).filter(label => label.textContent.trim());
    const marks = seen(MARKS, chart).filter(mark => !mark.closest('defs, clipPath'));
    const faults = [];
    if (box.width < 100 || box.height < 40) {
      faults.push('is ' + box.width + ' by ' + box.height + ' px');
    }
    if (!marks.length) faults.push('has no mark');
    if (!labels.length) faults.push('has no label');
    for (const label of labels) {
      const it = label.getBoundingClientRect();
      const size = parseFloat(getComputedStyle(label).fontSize) * label.getScreenCTM().a;
      const past = Math.max(box.left - it.left, it.right - box.right, box.top - it.top,
        it.bottom - box.bottom);
      if (past > TOLERANCE) {
        faults.push('label ' + past.toFixed(1) + ' px outside: ' + label.textContent);
      }
      const isUpright = Math.abs(label.getScreenCTM().b) < 0.01;
      if (isUpright && size < SMALLEST_LABEL) {
        faults.push('label of ' + size + ' px: ' + label.textContent);
      }
      const contrast = contrastOf(label, marks);
      if (contrast < LEAST_CONTRAST) {
        faults.push('label with contrast ' + contrast.toFixed(1) + ': ' + label.textContent);
      }
    }
    faults.push(...overlaps(labels));
    return faults.map(fault => place(chart.parentElement).split(':')[0] + ': chart ' + fault);
  });
}

// A line of text is higher than its letters: a part of it may lie over the next.
function overlaps(labels) {
  const boxes = labels.map(label => {
    const box = label.getBoundingClientRect();
    const slack = Math.min(box.height, box.width) * 0.2;
    return {left: box.left + TOLERANCE, right: box.right - TOLERANCE, top: box.top + slack,
      bottom: box.bottom - slack, text: label.textContent};
  });
  const faults = [];
  boxes.forEach((one, i) => boxes.slice(i + 1).forEach(other => {
    if (one.left < other.right && other.left < one.right
        && one.top < other.bottom && other.top < one.bottom) {
      faults.push('labels overlap: ' + one.text + ' / ' + other.text);
    }
  }));
  return faults;
}

function rgb(color) {
  const parts = color.match(/[\d.]+/g);
  return parts && color.startsWith('rgb') && (parts[3] ?? '1') === '1'
    ? parts.slice(0, 3).map(Number) : null;
}

function luminance(color) {
  const [r, g, b] = color.map(part => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

// Contrast (WCAG 2) of a label with the last filled mark drawn behind its middle, or the page.
function contrastOf(label, marks) {
  const box = label.getBoundingClientRect();
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  const behind = marks.filter(mark => {
    const it = mark.getBoundingClientRect();
    return mark.tagName === 'rect' && rgb(getComputedStyle(mark).fill)
      && mark.compareDocumentPosition(label) & Node.DOCUMENT_POSITION_FOLLOWING
      && it.left <= x && x <= it.right && it.top <= y && y <= it.bottom;
  }).pop();
  let back = behind && rgb(getComputedStyle(behind).fill);
  for (let above = label.closest('svg'); !back && above; above = above.parentElement) {
    back = rgb(getComputedStyle(above).backgroundColor);
  }
  const front = rgb(getComputedStyle(label.querySelector('tspan') ?? label).fill);
  const [light, dark] =
    [luminance(front ?? [0, 0, 0]), luminance(back ?? rgb(canvasColor()))].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function canvasColor() {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(18, 18, 18)' : 'rgb(255, 255, 255)';
}

// Opens every fold and leaves one row of each kind in every table, one definition of each kind in
// every list: axe-core looks at each element against all others, and those that differ in nothing
// but their texts are to it the same. What a chart is drawn of is one picture to it.
function openAndThin() {
  document.querySelectorAll('svg[role=img] > :not(title, desc)').forEach(mark => mark.remove());
  document.querySelectorAll('details').forEach(fold => { fold.open = true; });
  for (const list of document.querySelectorAll('tbody, dl')) {
    const kinds = new Set();
    for (const child of [...list.children]) {
      const kind = child.outerHTML.replace(/>[^<]*</g, '><');
      if (kinds.has(kind)) child.remove(); else kinds.add(kind);
    }
  }
}

// How many rows each table shows, as "section rows".
function rowCounts() {
  return seen('section[id] table')
    .map(table => table.closest('section[id]').id + ' ' + table.tBodies[0].rows.length);
}

function foldFaults() {
  return [...document.querySelectorAll('details')].flatMap(fold => {
    const closed = fold.getBoundingClientRect().height;
    fold.querySelector('summary').click();
    const opened = fold.getBoundingClientRect().height;
    const hasOpened = fold.open && opened > closed;
    fold.querySelector('summary').click();
    return hasOpened && !fold.open ? [] : [place(fold) + ' does not open and close'];
  });
}

function linkFaults() {
  const links = [...document.querySelectorAll('a')];
  return links.flatMap(link => {
    const address = link.getAttribute('href');
    if (!address.startsWith('#')) return [place(link) + ' leads away: ' + address];
    link.click();
    const target = document.querySelector(':target');
    if (!target || '#' + target.id !== address) return [place(link) + ' leads nowhere'];
    const top = (target.querySelector('h1, h2') ?? target).getBoundingClientRect().top;
    return top > -TOLERANCE && top < innerHeight ? [] : [place(link) + ' does not show its target'];
  });
}

// Whether it stands in a row beyond the 50 of which a note says that only they are on paper.
function isLeftOut(element) {
  const row = element.closest('tbody tr');
  if (!row || isSeen(row)) return false;
  const printed = [...row.parentElement.rows].filter(isSeen);
  const note = row.closest('section').querySelector('.on-paper');
  return printed.length === 50 && note !== null && isSeen(note);
}

// Texts that are not laid out, but those of closed folds, links that only a screen has a use for,
// rows that are left out on paper, and the note on these where there are none.
function unprinted() {
  return [...document.querySelectorAll('td, th, p, li, h1, h2, figcaption')]
    .filter(element => element.textContent.trim() && !element.closest('nav, details'))
    .filter(element => !isSeen(element) && !isLeftOut(element))
    .map(place);
}

const stops = () => seen('a, summary, [tabindex]');

// Call this, press the tabulator key, then ask for unreached().
function watchFocus() {
  scrollTo(0, 0);
  window.reached = new Set();
  window.unmarked = new Set();
  addEventListener('focusin', event => {
    const style = getComputedStyle(event.target);
    reached.add(event.target);
    if (style.outlineStyle === 'none' && style.boxShadow === 'none') unmarked.add(event.target);
  });
}

const scrollers = () => seen('body *').filter(element =>
  scrolls(element) && element.scrollWidth > element.clientWidth);

function unreached() {
  const wanted = [...scrollers(), ...seen('a, summary')];
  return [
    ...wanted.filter(element => !reached.has(element)).map(it => place(it) + ' is not reached'),
    ...[...unmarked].map(it => place(it) + ' does not show that it has the focus')];
}

// Every element that is not part of a chart with the names of its attributes, but its classes:
// a cell of a long text has one for that, and of a text that may run in any direction an element.
function elements() {
  return [...document.querySelectorAll('*')]
    .filter(element => !element.closest('svg, bdi'))
    .map(element => [element.localName, ...element.getAttributeNames()
      .filter(name => name !== 'class').sort()].join(' '));
}

// What is written in the cells, the limits of an estimate left out.
function tableTexts() {
  return [...document.querySelectorAll('tbody td, tbody th')].map(cell => {
    const text = cell.querySelector('bdi') ?? cell;
    return text.textContent.trim();
  });
}

const chartTexts = () => seen('svg text').map(label => label.textContent);

// Elements and attributes that have no place in a page that neither runs nor loads anything.
function strangers() {
  const known = ('html head meta title style body a header p h1 h2 h3 nav ol ul li main section aside'
    + ' div table thead tbody tr th td small span bdi b details summary dl dt dd code figure'
    + ' figcaption footer svg g text tspan path rect circle ellipse line polyline polygon defs'
    + ' clippath desc title').split(' ');
  return [...document.querySelectorAll('*')].flatMap(element => [
    ...known.includes(element.localName.toLowerCase()) ? [] : [element.localName],
    ...element.getAttributeNames().filter(name => /^on|^src|^action|^formaction|^style$/.test(name)),
    ...element.hasAttribute('href') && !element.getAttribute('href').startsWith('#')
      ? [element.getAttribute('href')] : []]);
}
