import { drawMachine } from '#kernel';
import { terms } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { OBLIGATION_ACTS } from './debt.js';
import { LADDER_ACTIONS, type StepTime } from './ladder.js';
import { ladders } from './ladders.js';
import { ladderEditionMachine } from './ladder-edition.machine.js';
import { obligationMachine } from './obligation.machine.js';

const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const readme = file('../../README.md');
const editions = file('../../../../migrations/1763900003210-edit-ladders.ts');
/** What obligations were made with, and each migration that changed them since: the last list counts. */
const schema = readdirSync(new URL('../../../../migrations', import.meta.url))
  .filter((name) => name.startsWith('1763'))
  .toSorted()
  .map((name) => file(`../../../../migrations/${name}`).split('async down')[0]!)
  .filter((text) => /table obligation\b/.test(text))
  .join('\n');
const checkList = (column: string): string[] => {
  const lists = [...schema.matchAll(new RegExp(`check \\(${column} in\\s*\\(([^)]*)\\)\\)`, 'g'))];
  return (lists.at(-1)?.[1] ?? '').split(',').map((word) => word.trim().replaceAll("'", ''));
};

describe('the machine of an obligation', () => {
  const states = Object.keys(obligationMachine.table);

  it('is drawn in the README', () => {
    expect(readme).toContain(`\`\`\`mermaid\n${drawMachine(obligationMachine)}\n\`\`\``);
  });

  it('is what the column may hold', () => {
    expect(new Set(checkList('state'))).toEqual(new Set(states));
  });

  it('is said in both languages', () => {
    expect(states.map((state) => `obligation-state.${state}`).filter((key) => !(key in terms))).toEqual([]);
  });
});

describe('the machine of an edition', () => {
  const states = Object.keys(ladderEditionMachine.table);

  it('is drawn in the README', () => {
    expect(readme).toContain(`\`\`\`mermaid\n${drawMachine(ladderEditionMachine)}\n\`\`\``);
  });

  it('is what the column may hold, and is said in both languages', () => {
    const [, list = ''] = /check \(status in \(([^)]*)\)\)/.exec(editions) ?? [];
    expect(list.replaceAll("'", '').split(', ')).toEqual(states);
    expect(states.map((state) => `ladder-edition.${state}`).filter((key) => !(key in terms))).toEqual([]);
  });
});

it('the acts are words that the column may hold, and they and the rungs are said in both languages', () => {
  const [, form = ''] = /add check \(act ~ '([^']+)'\)/.exec(schema) ?? [];
  expect(OBLIGATION_ACTS.filter((act) => !new RegExp(form).test(act))).toEqual([]);
  expect(form).not.toBe('');
  const keys = [
    ...OBLIGATION_ACTS.map((act) => `obligation-act.${act}`),
    ...LADDER_ACTIONS.map((action) => `ladder-action.${action}`),
  ];
  expect(keys.filter((key) => !(key in terms))).toEqual([]);
});

describe('the ladders in the README', () => {
  const when = (at: StepTime): string => {
    if (at.from === 'warning') return 'warning';
    return at.from === 'due' ? `due+${at.minutes}` : `open+${at.minutes}`;
  };

  it.each(Object.values(ladders))('$key is as shipped', ({ key, limit, steps, repeat }) => {
    const rungs = steps.map(({ action, at }) => `${when(at)} ${action}`).join(', ');
    const again = `${repeat.times} x ${repeat.everyMinutes} from ${steps[repeat.fromStep]?.action}`;
    expect(readme.replaceAll(/ +/g, ' ')).toContain(`| \`${key}\` | ${limit.minutes} ${limit.count} | ${rungs} | ${again} |`);
  });
});
