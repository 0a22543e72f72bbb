import 'reflect-metadata';
import { readEnv } from '#platform/config';
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { BenchSystem } from './bench-system.js';
import { measureConsole } from './console.js';
import { measureFanOut } from './fan-out.js';
import { measureFiling } from './filing.js';
import { measureHandoffs } from './handoffs.js';
import { measureLadder } from './ladder.js';
import { measureLedger } from './ledger/measure-ledger.js';
import { describeMachine } from './machine.js';
import { machineText, toJson, toText } from './print.js';
import { measurePages } from './pages/measure-pages.js';
import { measurePeers } from './peers.js';
import { writeDocuments } from './performance-document.js';
import { measureRest } from './rest.js';
import type { Result } from './result.js';
import { measureSurge } from './surge.js';

const options = {
  json: { type: 'boolean', default: false },
  cases: { type: 'string', default: '20000' },
  recorded: { type: 'string', default: '20000' },
  seed: { type: 'string', default: '1' },
  entries: { type: 'string', default: '100000' },
  rt: { type: 'string' },
  // The launcher's, which opens the folder.
  keep: { type: 'string' },
  out: { type: 'string' },
} as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });
// No system is needed to write down what was measured.
if (positionals[0] === 'document') {
  writeDocuments(positionals[1] ?? '.');
  process.exit(0);
}
/** Stories that the cases of `pages` are copies of. */
const STORIES = 120;
const wish = { cases: Number(values.cases), recorded: Number(values.recorded), seed: Number(values.seed), stories: STORIES };

const benches: Readonly<Record<string, (system: BenchSystem) => Promise<Result>>> = {
  filing: measureFiling,
  handoff: measureHandoffs,
  ladder: measureLadder,
  console: measureConsole,
  surge: measureSurge,
  sse: measureFanOut,
  rest: measureRest,
  peers: (system) => measurePeers(system, values.rt ?? null),
  // The last: what they lay stays.
  ledger: (system) => measureLedger(system, Number(values.entries)),
  pages: (system) => measurePages(system, wish),
};

const wanted = positionals.length > 0 ? positionals : Object.keys(benches);
const unknown = wanted.find((name) => !benches[name]);
if (unknown) {
  process.stderr.write(`there is no bench "${unknown}"; there are: ${Object.keys(benches).join(', ')}\n`);
  process.exit(2);
}
const say = (text: string): boolean => (values.json ? process.stderr : process.stdout).write(`${text}\n`);
const loadBefore = loadavg()[0] ?? 0;
const system = new BenchSystem(readEnv());
const results: Result[] = [];
try {
  for (const name of wanted) {
    const result = await benches[name]?.(system);
    if (!result) continue;
    results.push(result);
    say(toText(result));
  }
  const machine = await describeMachine(system.database, loadBefore);
  say(`\n${machineText(machine)}`);
  if (values.json) process.stdout.write(`${toJson(machine, results)}\n`);
  if (values.out) writeFileSync(values.out, `${toJson(machine, results)}\n`);
} finally {
  await system.close();
}
process.exit(0);
