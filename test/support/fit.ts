import type { Page } from 'playwright-core';

/*
 * Whether a page still says everything when it is made larger, and on paper: measured on the page as it stands, a line for each fault.
 */

/** Half the width of a desk's window: what is left of it at 200 % zoom, and about the width of a sheet of paper. */
const ENLARGED = 720;

/** What a sheet of paper does not lead to. Rows and pins that are buttons too say something of their own. */
const OF_NO_USE = 'nav, header, .mantine-Button-root, .mantine-ActionIcon-root, .mantine-CloseButton-root, [role=tablist]';

/** Runs in the page. What is hidden from eyes on purpose is a pixel wide; a picture has no words to cut. */
const TOOLS = `
  const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && one.clientWidth > 2 && one.clientHeight > 2;
  const called = (one) => (one.getAttribute('aria-label') || one.innerText || one.id || one.className || one.tagName).trim().replaceAll(/\\s+/g, ' ').slice(0, 50);
  const cuts = (one) => {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(one);
    // An ellipsis says that there is more; the switch carries no words.
    if (textOverflow === 'ellipsis' || one.matches('.mantine-Switch-track')) return false;
    return (overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 2) || (overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 2);
  };
`;

/** Runs in the page: controls whose own words do not fit them. */
const CUT_CONTROLS = `(() => { ${TOOLS}
  const controls = [...document.querySelectorAll('button, summary, [role=tab], [role=radio], label')].filter(seen);
  return controls.filter((one) => [one, ...one.querySelectorAll('*')].some((part) => seen(part) && cuts(part))).map((one) => 'cut: ' + called(one));
})()`;

/** Runs in the page: what paper would not show, or would not show well. */
const ON_PAPER = `(() => { ${TOOLS}
  const faults = [];
  const light = (colour) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\\d.]+/g).map(Number);
    return alpha < 0.5 ? null : (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  };
  const parts = [...document.querySelectorAll('main *')].filter((one) => one instanceof HTMLElement && seen(one));
  for (const one of document.querySelectorAll('${OF_NO_USE}')) if (seen(one)) faults.push('printed though paper has no use for it: ' + called(one));
  for (const one of [document.body, ...parts]) {
    const ground = light(getComputedStyle(one).backgroundColor);
    if (ground !== null && ground < 0.5 && one.clientWidth * one.clientHeight > 20_000) faults.push('dark ground: ' + called(one));
    if (cuts(one) && !one.closest('svg, canvas, .maplibregl-map')) faults.push('cut on paper: ' + called(one));
    const says = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== '');
    if (says && light(getComputedStyle(one).color) > 0.7) faults.push('light ink: ' + called(one));
  }
  return [...new Set(faults)];
})()`;

/** @returns a line for each control that cuts its words short */
export const cutControlsOf = (page: Page): Promise<readonly string[]> => page.evaluate<readonly string[]>(CUT_CONTROLS);

/** Makes everything twice as large, looks, and puts it back. */
export const enlarged = async <Found>(page: Page, look: () => Promise<Found>): Promise<Found> => {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: ENLARGED, height: Math.round(before.height / 2) });
  const found = await look();
  await page.setViewportSize(before);
  return found;
};

/** @returns a line for each fault of the sheet that the page would be printed on */
export const paperFaultsOf = async (page: Page): Promise<readonly string[]> => {
  await page.emulateMedia({ media: 'print' });
  const faults = await page.evaluate<readonly string[]>(ON_PAPER);
  await page.emulateMedia({ media: 'screen' });
  return faults;
};
