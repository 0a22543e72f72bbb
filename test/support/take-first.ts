import type { Page } from 'playwright-core';

/** Types into one field after the other and takes the first that each finds, once it is found: what is looked through may be on its way. */
export const takeFirst = async (page: Page, ...texts: readonly string[]): Promise<void> => {
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press('Tab');
  }
};
