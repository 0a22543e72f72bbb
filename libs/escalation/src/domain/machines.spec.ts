import { drawMachine } from '#kernel';
import { terms } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { OBLIGATION_ACTS } from './debt.js';
import { LADDER_ACTIONS, type StepTime } from './ladder.js';
import { ladders } from './ladders.js';
import { obligationMachine } from './obligation.machine.js';

const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const readme = file('../../README.md');
const checkList = (column: string): string[] => {
  const list = new RegExp(`check \\(${column} in\\s*\\(([^)]*)\\)\\)`).exec(
    file('../../../../migrations/1763900000600-create-escalation.ts'),
  );
  return (list?.[1] ?? '').split(',').map((word) => word.trim().replaceAll("'", ''));
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

it('the acts are what the column may hold, and they and the rungs are said in both languages', () => {
  expect(new Set(checkList('act'))).toEqual(new Set(OBLIGATION_ACTS));
  const keys = [
    ...OBLIGATION_ACTS.map((act) => `obligation-act.${act}`),
    ...LADDER_ACTIONS.map((action) => `ladder-action.${action}`),
  ];
  expect(keys.filter((key) => !(key in terms))).toEqual([]);
});

describe('the ladders in the README', () => {
  const when = (at: StepTime): string => {
    if (at.from === 'warning') return 'warning';
    if (at.from === 'due') return `due+${at.minutes}`;
    return 'share' in at ? `${at.share * 100} %` : `open+${at.minutes}`;
  };

  it.each(Object.values(ladders))('$key is as shipped', ({ key, limit, steps, repeat }) => {
    const rungs = steps.map(({ action, at }) => `${when(at)} ${action}`).join(', ');
    const again = `${repeat.times} x ${repeat.everyMinutes} from ${steps[repeat.fromStep]?.action}`;
    expect(readme.replaceAll(/ +/g, ' ')).toContain(`| \`${key}\` | ${limit.minutes} ${limit.count} | ${rungs} | ${again} |`);
  });
});
