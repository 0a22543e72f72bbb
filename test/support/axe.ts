import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** Every rule of WCAG 2.0 to 2.2, A and AA, and axe's own good practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a look alone can spoil. */
const OF_LOOKS = ['color-contrast', 'link-in-text-block'];

/** The rows of a long list are of the same colours as those before them; by day all of them are seen. */
const ALIKE = ['tbody > tr:nth-child(n + 21)', 'li:nth-child(n + 21)'];

/**
 * What axe finds wrong on the page as it stands, a line each.
 * @param about everything, or only what another look of the same page can have changed
 */
export const faultsOf = async (page: Page, about: 'everything' | 'looks' = 'everything'): Promise<readonly string[]> => {
  // The page's policy lets no foreign script in; one that the debugger brings is not of the page.
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(source);
  const runOnly = about === 'everything' ? { type: 'tag', values: TAGS } : { type: 'rule', values: OF_LOOKS };
  const context = { include: [['html']], exclude: about === 'looks' ? ALIKE.map((one) => [one]) : [] };
  // Its own copies of style sheets and media are for rules that it does not run here.
  const options = { runOnly, resultTypes: ['violations'], preload: false };
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run(${JSON.stringify(context)}, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    ),
  );
};
