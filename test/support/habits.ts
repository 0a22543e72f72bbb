import type { Page } from 'playwright-core';

/*
 * What a page does to somebody who works without a mouse, without eyes or with a head that aches: measured on the page as it stands, a line
 * for each fault.
 */

/** Frames over which a page that has come to rest is watched. A clock that ticks draws in one of them, a page that cannot stop in all. */
const FRAMES = 12;
const AT_REST = 4;
/** How often a page is watched that is not at rest yet: what still comes in draws in the first of them, a page that cannot stop in every one. */
const WATCHES = 5;

/**
 * Runs in the page. Tab goes through the document in its order as long as nobody gives a number; that order has to be the one in which
 * the eye reads: within one part of the page nothing that comes later stands wholly above, or in the same line further to the left.
 */
const READING_ORDER = `(() => {
  const faults = [];
  const shown = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && one.getClientRects().length > 0;
  const reached = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter((one) => one.tabIndex >= 0 && !one.disabled && !one.closest('[inert]') && shown(one));
  const nameOf = (one) => (one.getAttribute('aria-label') || one.innerText || one.name || one.tagName).trim().slice(0, 40);
  for (const one of reached) if (one.tabIndex > 0) faults.push('a number gives its place in the order: ' + nameOf(one));
  const partOf = (one) => one.closest('[role=dialog], [role=row], tr, li, fieldset, section, header, nav, main, body');
  // What sticks to an edge of the window or floats over the page stands where it is scrolled to.
  const floats = (one) => one !== null && (['sticky', 'fixed'].includes(getComputedStyle(one).position) || floats(one.parentElement));
  for (let nth = 1; nth < reached.length; nth++) {
    const [before, after] = [reached[nth - 1], reached[nth]];
    const [part, same] = [partOf(before), partOf(after)];
    if (part !== same || floats(before) !== floats(after)) continue;
    const [one, other] = [before.getBoundingClientRect(), after.getBoundingClientRect()];
    if (one.width < 3 || other.width < 3) continue;
    const above = other.bottom <= one.top + 1 && other.left < one.right;
    const inLine = other.top < one.bottom - 4 && one.top < other.bottom - 4;
    if (above || (inLine && other.right <= one.left + 1)) faults.push('Tab goes back from ' + nameOf(before) + ' to ' + nameOf(after));
  }
  return faults;
})()`;

/** Runs in the page: what moves though the reader asked for rest, or would turn for ever. */
const MOVING = `document.getAnimations().filter(({ playState, effect }) => {
  const { duration, iterations } = effect?.getComputedTiming() ?? {};
  return playState === 'running' && (Number(duration) > 20 || iterations === Infinity);
}).map(({ effect }) => 'moves: ' + (effect?.target?.className?.toString?.() ?? 'something'))`;

/** Runs in the page: what would cut a reader of screens short. An alert may, and on a page that came in peace there is none but what it is about. */
const CUTTING_IN = `[...document.querySelectorAll('[aria-live=assertive]:not([role=alert])')].map((one) => 'cuts in: ' + one.textContent.slice(0, 40))`;

/** Runs in the page: in how many frames it draws although nothing happens. */
const DRAWN = `new Promise((resolve) => {
  let drawn = 0;
  let touched = false;
  const watch = new MutationObserver(() => { touched = true; });
  watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  const frame = (left) => {
    if (touched) drawn += 1;
    touched = false;
    if (left > 0) requestAnimationFrame(() => frame(left - 1));
    else { watch.disconnect(); resolve(drawn); }
  };
  requestAnimationFrame(() => frame(${FRAMES}));
})`;

/** @returns a line for each fault */
export const badHabitsOf = async (page: Page): Promise<readonly string[]> => {
  await page.locator('main .mantine-Loader-root').first().waitFor({ state: 'detached' });
  const found = await page.evaluate<readonly string[]>(`[...${READING_ORDER}, ...${MOVING}, ...${CUTTING_IN}]`);
  let drawn = Infinity;
  for (let watch = 0; watch < WATCHES && drawn > AT_REST; watch++) drawn = await page.evaluate<number>(DRAWN);
  return drawn > AT_REST ? [...found, `draws itself in ${drawn} of ${FRAMES} frames while nothing happens`] : found;
};
