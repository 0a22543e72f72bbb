import { type Goal, isMet, type Line, type Result } from './result.js';
import type { Machine } from './machine.js';

export const number = (value: number): string =>
  value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toPrecision(3);

const row = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(28) : cell.padStart(10))).join('');

const spread = ({ lowest, highest }: Line): string => `${number(lowest)}-${number(highest)}`;

const lineRow = (line: Line): string => {
  const { of, clients, perSecond, p50, p99, count, refused } = line;
  return row([of, String(clients), number(perSecond), spread(line), number(p50), number(p99), String(count), String(refused)]);
};

const goalRow = (goal: Goal): string => {
  const met = isMet(goal);
  const wanted = [
    ...(goal.least === undefined ? [] : [`>= ${goal.least}`]),
    ...(goal.most === undefined ? [] : [`<= ${goal.most}`]),
  ];
  const verdict = met === null ? 'not measured' : met ? 'met' : 'NOT met';
  return `  ${goal.what}: ${goal.value === null ? '-' : number(goal.value)} (goal ${wanted.join(', ')}) ${verdict}`;
};

/** For people. */
export const toText = (result: Result): string =>
  [
    '',
    result.name,
    row(['', 'clients', 'per s', 'spread', 'p50 ms', 'p99 ms', 'count', 'missed']),
    ...result.lines.map(lineRow),
    ...result.goals.map(goalRow),
    ...result.notes.map((note) => `  ${note}`),
  ].join('\n');

export const machineText = ({ cpus, cpu, node, postgres, loadBefore, loadAfter }: Machine): string =>
  `${cpus} x ${cpu}, Node ${node}, PostgreSQL ${postgres}, load ${loadBefore.toFixed(1)} before and ${loadAfter.toFixed(1)} after.\n` +
  'The driver shares the machine with the servers and with whatever else runs: quote the ratios, not the rates.';

/** For programs. */
export const toJson = (machine: Machine, results: readonly Result[]): string =>
  JSON.stringify({
    machine,
    results: results.map((result) => ({ ...result, goals: result.goals.map((goal) => ({ ...goal, met: isMet(goal) })) })),
  });
