/** The script of the page: filters, and going from a mark to its finding and back. Without it the links do. */
(() => {
  'use strict';
  const find = (selector) => document.querySelector(selector);
  const findAll = (selector, within = document) => [...within.querySelectorAll(selector)];
  const controls = find('#controls');
  const search = find('#search');
  const shown = find('#shown');
  const items = findAll('.finding');
  const marked = findAll('[data-f]');
  const off = new Set();

  const numbersOf = (element) => element.dataset.f.split(' ');

  const itemOf = (number) => document.getElementById(`f${number}`);

  const WIDE = matchMedia('screen and (min-width: 1000px)');
  const GAP = 2;

  const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

  /** Where the letters of a sheet stand. */
  function lettersOf(sheet) {
    const range = document.createRange();
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    const letters = [];
    while (walker.nextNode()) {
      if (walker.currentNode.data.trim() === '') continue;
      range.selectNodeContents(walker.currentNode);
      letters.push(...range.getClientRects());
    }
    return letters;
  }

  /** Right behind the words where nothing follows, else in the nearer margin, beside the line, else in the other one. */
  function* placesOf(anchor, { width, height }, paper, column) {
    const at = (left) => ({ left, top: anchor.bottom - height, right: left + width, bottom: anchor.bottom });
    yield at(anchor.right + GAP);
    const toLeft = [];
    for (let left = column.left - GAP - width; left >= paper.left; left -= 4) toLeft.push(at(left));
    const toRight = [];
    for (let left = column.right + GAP; left + width <= paper.right; left += 4) toRight.push(at(left));
    yield* anchor.left - paper.left < paper.right - anchor.left ? [...toLeft, ...toRight] : [...toRight, ...toLeft];
  }

  function columnOf(sheet) {
    const body = sheet.querySelector('.body') ?? sheet;
    const { left, right } = body.getBoundingClientRect();
    const { paddingLeft, paddingRight } = getComputedStyle(body);
    return { left: left + parseFloat(paddingLeft), right: right - parseFloat(paddingRight) };
  }

  /** Puts the numbers of marks where they cover no letter. */
  function placeNumbers() {
    document.body.classList.toggle('beside', WIDE.matches);
    if (!WIDE.matches) return;
    for (const sheet of findAll('.sheet')) {
      const [paper, column, letters] = [sheet.getBoundingClientRect(), columnOf(sheet), lettersOf(sheet)];
      const taken = [];
      const placed = findAll('.ns', sheet).map((numbers) => {
        const [anchor, own] = [numbers.getBoundingClientRect(), numbers.firstElementChild.getBoundingClientRect()];
        const places = [...placesOf(anchor, own, paper, column)];
        const isFree = (place) => ![...letters, ...taken].some((other) => overlaps(place, other));
        const place = places.find(isFree) ?? places[0];
        taken.push(place);
        return [numbers.firstElementChild.style, place.left - anchor.left, place.top - anchor.top];
      });
      for (const [style, left, top] of placed) {
        style.left = `${left}px`;
        style.top = `${top}px`;
      }
    }
  }

  /** Small letters without marks, so that a search need not type them. */
  const comparable = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
  const searched = new Map(items.map((item) => [item, comparable(item.textContent)]));

  function filter() {
    const words = comparable(search.value.trim());
    let count = 0;
    for (const item of items) {
      const { family, severity } = item.dataset;
      item.hidden = off.has(family) || off.has(severity) || !searched.get(item).includes(words);
      if (!item.hidden) count++;
    }
    for (const section of findAll('.family'))
      section.hidden = !findAll('.finding', section).some((item) => !item.hidden);
    for (const mark of marked)
      mark.classList.toggle(
        'off',
        numbersOf(mark).every((number) => itemOf(number)?.hidden),
      );
    shown.textContent = count === items.length ? '' : shown.dataset.text.replace('{shown}', String(count));
  }

  function choose(number) {
    for (const item of items) item.classList.toggle('current', item.id === `f${number}`);
    for (const mark of marked) mark.classList.toggle('current', numbersOf(mark).includes(number));
  }

  /** Shows the middle of what is chosen, unless all of it is in sight already. */
  function reveal(element) {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  }

  /** All of a finding leads to its words, unless somebody marks some of its own. */
  function goOf(element) {
    const item = element.closest('.finding');
    return item && !element.closest('a:not(.go)') && getSelection().isCollapsed ? item.querySelector('.go') : null;
  }

  document.addEventListener('click', (event) => {
    const go = goOf(event.target);
    const mark = event.target.closest('[data-f]');
    if (go) {
      const number = go.closest('.finding').id.slice(1);
      const place = document.getElementById(`m${number}`) ?? find(`[data-f~="${number}"]`);
      event.preventDefault();
      choose(number);
      reveal(find(`mark[data-f~="${number}"]`) ?? place);
      place?.focus({ preventScroll: true });
    } else if (mark && !mark.classList.contains('off')) {
      const number = numbersOf(mark).findLast((candidate) => !itemOf(candidate)?.hidden);
      const item = itemOf(number);
      event.preventDefault();
      choose(number);
      reveal(item);
      // A mark is no control: whoever uses the keyboard comes from the number behind it.
      if (mark.tagName === 'A') item?.querySelector('.go')?.focus({ preventScroll: true });
    }
  });

  if (controls) {
    for (const button of findAll('button[data-filter]', controls)) {
      button.addEventListener('click', () => {
        const { value } = button.dataset;
        if (!off.delete(value)) off.add(value);
        button.setAttribute('aria-pressed', String(!off.has(value)));
        filter();
      });
    }
    search.addEventListener('input', filter);
    controls.hidden = false;
  }
  let isAsked = false;
  const placeSoon = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      placeNumbers();
    });
  };
  placeNumbers();
  addEventListener('resize', placeSoon);
  WIDE.addEventListener('change', placeNumbers);
  const print = find('#print');
  print.hidden = false;
  print.addEventListener('click', () => window.print());
})();
