/*
 * Functions that run inside pages, sent there as text: they use nothing but their arguments. A
 * popup is reached from another page, so `window` is not always the page's own.
 */

/**
 * The element that is meant: the `nth` (0: the first; -1: the last) that a person could find by
 * role and name, or, for what has neither, by CSS selector; null if there is none.
 */
export function locate(window, target) {
  const { axe, document } = window;
  const spaced = (text) => text.replace(/\s+/g, ' ').trim();
  const scopeOf = ({ within }) => (within === undefined ? document.body : locateOne(within));
  const fits = (element, { name }) => {
    if (name === undefined) return true;
    const text = spaced(axe.commons.text.accessibleText(element));
    return typeof name === 'string'
      ? text === spaced(name)
      : new RegExp(name.source, name.flags).test(text);
  };
  const candidates = (wanted) => {
    const scope = scopeOf(wanted);
    if (scope === null) return [];
    if (wanted.css !== undefined) return [...scope.querySelectorAll(wanted.css)];
    return [...scope.querySelectorAll('*')].filter(
      (element) =>
        axe.commons.aria.getRole(element) === wanted.role &&
        axe.commons.dom.isVisibleToScreenReaders(element) &&
        fits(element, wanted),
    );
  };
  const locateOne = (wanted) => candidates(wanted).at(wanted.nth ?? 0) ?? null;
  axe.teardown();
  axe.setup(document.documentElement);
  try {
    return target.all ? candidates(target) : locateOne(target);
  } finally {
    axe.teardown();
  }
}

/** Where to click on an element, in pixels of the window; or why that is not possible now. */
export function pointOf(window, element) {
  if (element === null) return { why: 'is not there' };
  if (element.matches(':disabled, [aria-disabled=true]')) return { why: 'is disabled' };
  const look = () => {
    const box = element.getClientRects()[0];
    if (box === undefined || box.width === 0) return { why: 'is not visible' };
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const hit = window.document.elementFromPoint(point.x, point.y);
    if (hit === null) return { why: 'is outside the window' };
    // A control under its own label is reached through it.
    const labels = [...(element.labels ?? [])];
    const reached = element.contains(hit) || labels.some((label) => label.contains(hit));
    return reached ? point : { why: `is covered by ${hit.outerHTML.slice(0, 120)}` };
  };
  const seen = look();
  if ('x' in seen) return seen;
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  return look();
}

/**
 * Lets the next click through to this element alone. A page may move between a look and the click:
 * what is met instead hears nothing of it.
 */
export function aim(window, element) {
  const kinds = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
  // A popup is clicked from another page, which is no person.
  const isPerson = window === globalThis;
  let hit = null;
  const meet = (event) => {
    if (isPerson && !event.isTrusted) return;
    const met = event.composedPath();
    const labels = [...(element?.labels ?? [])];
    hit ??=
      [element, ...labels].some((one) => met.includes(one)) &&
      !element.matches(':disabled, [aria-disabled=true]');
    if (hit) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const kind of kinds) window.addEventListener(kind, meet, true);
  window.aimed = () => {
    for (const kind of kinds) window.removeEventListener(kind, meet, true);
    return hit;
  };
}

/** Did the click come where it was aimed at? Also true of a page that has taken the place of the other. */
export function wasHit(window) {
  const hit = window.aimed?.() ?? true;
  delete window.aimed;
  return hit;
}

/** What a person would say of a control; null where there is none. */
export function stateOf(_window, element) {
  if (element === null) return null;
  return {
    text: element.innerText ?? element.textContent,
    value: element.value ?? null,
    checked: element.checked ?? element.getAttribute('aria-checked') === 'true',
    disabled: element.matches(':disabled, [aria-disabled=true]'),
  };
}

/** Puts the focus into a field and marks what is in it, to be typed over. */
export function startTyping(_window, element) {
  element.focus();
  element.select();
}

/** Gives a field a value at once, as a date picker does. */
export function setValue(window, element, value) {
  element.value = value;
  element.dispatchEvent(new window.Event('input', { bubbles: true }));
  element.dispatchEvent(new window.Event('change', { bubbles: true }));
}

/** Chooses exactly the options with these texts in a `<select>`; gives the texts that are not there. */
export function chooseOptions(window, element, texts) {
  const spaced = (text) => text.replace(/\s+/g, ' ').trim();
  const missing = new Set(texts);
  for (const option of element.options) {
    option.selected = missing.delete(spaced(option.textContent));
  }
  element.dispatchEvent(new window.Event('input', { bubbles: true }));
  element.dispatchEvent(new window.Event('change', { bubbles: true }));
  return [...missing];
}

/** The focused element, as role and name. */
export function focused(window) {
  const { axe, document } = window;
  axe.teardown();
  axe.setup(document.documentElement);
  try {
    const element = document.activeElement;
    return {
      role: axe.commons.aria.getRole(element) ?? element.tagName.toLowerCase(),
      name: axe.commons.text.accessibleText(element).replace(/\s+/g, ' ').trim(),
      tag: element.tagName.toLowerCase(),
    };
  } finally {
    axe.teardown();
  }
}

/** What axe finds wrong on a page, a line each. */
export async function axeFaults(window) {
  // Colours on their way from one to another are nobody's colours.
  for (const animation of window.document.getAnimations()) {
    if (Number.isFinite(animation.effect.getComputedTiming().endTime)) animation.finish();
  }
  const { violations } = await window.axe.run(window.document, {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}: ${failureSummary}`),
  );
}
