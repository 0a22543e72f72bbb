import type { BenchSystem } from '../bench-system.js';
import { type Goal, type Result, summary } from '../result.js';
import { measureLedgerCost } from './ledger-cost.js';
import { measureUnsealed } from './unsealed.js';
import { measureVerified } from './verified.js';

/** A million entries are the goal; of fewer the time is taken in proportion. */
const GOAL_ENTRIES = 1_000_000;
const [GOAL_SECONDS, GOAL_MEGABYTES] = [20, 500];

/** What the ledger costs a filing, how long its entries are unsigned, and what it takes to verify them by a file. */
export const measureLedger = async (system: BenchSystem, entries: number): Promise<Result> => {
  const cost = await measureLedgerCost(system);
  const unsealed = await measureUnsealed(system);
  const { verified, exported, ...log } = await measureVerified(system, entries);
  const share = log.entries / GOAL_ENTRIES;
  const scaled = (seconds: number | null): number | null => seconds && seconds / share;
  const ofMillion = share < 1 ? ', in proportion' : '';
  const goals: Goal[] = [
    { what: 'an entry is signed for after, p99 ms', value: unsealed.p99, most: 1_000 },
    { what: `verified offline, s for a million entries${ofMillion}`, value: scaled(verified.seconds), most: GOAL_SECONDS },
    { what: `the same, s of one processor${ofMillion}`, value: scaled(verified.cpuSeconds), most: GOAL_SECONDS },
    { what: `memory of the verifier, MB, ${log.entries} entries`, value: verified.megabytes, most: GOAL_MEGABYTES },
  ];
  return {
    name: 'ledger',
    lines: [...(cost?.lines ?? []), summary('until signed, while filing', 8, [unsealed])],
    goals: [...(cost?.goals ?? []), ...goals],
    notes: [
      `${log.entries} entries: export ${exported.seconds.toFixed(1)} s, verification ${verified.seconds.toFixed(1)} s (${verified.cpuSeconds?.toFixed(1) ?? '?'} s of the processor)`,
      'of the line "until signed" the rate is that of filings; its times are those of entries',
      ...(cost ? [] : ['no pgbench on this machine: what the ledger costs is left out']),
    ],
  };
};
