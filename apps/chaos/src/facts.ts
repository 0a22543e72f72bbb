import { DataKeysStore, readPayload, type StoredValues, WrappingKeys } from '#ledger';
import type { Env } from '#platform/config';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ChaosSystem } from './chaos-system.js';
import type { Facts } from './check.js';
import type { Faults } from './faults.js';
import { ALWAYS, brokenOf, openedBy, SETTLED, unlikeReplay } from './invariants.js';

/** Runs another app of this build, as a person would from the command line. */
const run = (app: string, args: readonly string[]): { status: number; text: string } => {
  const entry = fileURLToPath(new URL(`../../${app}/src/main.js`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], { encoding: 'utf8' });
  return { status: status ?? 1, text: `${stdout}${stderr}`.trim() };
};

const verifyLedger = (dataDir: string): Facts['ledger'] => {
  const bundle = join(dataDir, 'chaos.bundle');
  const exported = run('cli', ['ledger', 'export', '--out', bundle]);
  if (exported.status !== 0) return { ok: false, findings: [exported.text] };
  const verified = run('verify', [bundle]);
  return { ok: verified.status === 0, findings: verified.status === 0 ? [] : [verified.text] };
};

/** Poisons are meant to be given up; that they are is judged apart. */
const always = Object.fromEntries(Object.entries(ALWAYS).filter(([rule]) => rule !== 'nothing was given up'));

/** What is owed by machines before all is quiet, in words. */
export const undone = (system: ChaosSystem): Promise<string[]> => brokenOf(system.rows, SETTLED);

/** Rungs as the ledger tells them: what was told twice happened twice. */
const readRungs = async ({ rows }: ChaosSystem, keys: DataKeysStore): Promise<Facts['rungs']> => {
  const told = await openedBy(
    keys,
    rows,
  )<StoredValues & { stream: string; at: string }>(
    `select e.id, e.stream, e.at, d.disclosures, d.sealed from ledger_entry e join ledger_disclosure d on d.entry_id = e.id
     where e.type = 'obligation.step-reached'`,
  );
  const reached = new Map<string, { times: number; early: boolean }>();
  for (const { stream, at, disclosures } of told) {
    const { step, loop, scheduledFor } = readPayload(disclosures) as { step: number; loop: number; scheduledFor: string };
    const rung = `${stream} ${loop}.${step}`;
    const known = reached.get(rung) ?? { times: 0, early: false };
    reached.set(rung, { times: known.times + 1, early: known.early || Date.parse(at) < Date.parse(scheduledFor) });
  }
  return [...reached].map(([rung, found]) => ({ rung, ...found }));
};

/** One reading of everything that the checker judges, after the run is quiet. */
export const readFacts = async (system: ChaosSystem, env: Env, faults: Faults, leads: readonly string[]): Promise<Facts> => {
  const { rows } = system;
  const keys = new DataKeysStore(new WrappingKeys(env));
  const poisons = faults.poisons.map((id) => `'${id}'`).join(', ') || 'null';
  const parked = await rows<{ id: string }>(
    `select d.envelope_id::text as id from dead_letter d join dead_letter_item i
       on i.source = 'delivery:' || d.envelope_id || ':' || d.subscriber where d.envelope_id::text in (${poisons})`,
  );
  const surplus = await rows<{ type: string; reason: string }>(
    `select type, reason from dead_letter where envelope_id::text not in (select unnest(array[${poisons}]::text[]))`,
  );
  return {
    reports: await rows(
      `select r.own_reference as reference, r.case_id as "caseId", (select count(*)::int from case_file c where c.id = r.case_id) as cases from report r`,
    ),
    moved: (await rows<{ id: string }>(`select cause_id as id from custody where by = 'handoff'`)).map(({ id }) => id),
    answered: (await rows<{ key: string }>('select key from idempotency')).map(({ key }) => key),
    rungs: await readRungs(system, keys),
    notices: await rows(
      `select entry_id || ' ' || desk_id || ' ' || audience as notice, count(*)::int as times from notification group by 1`,
    ),
    broken: [
      ...(await brokenOf(rows, { ...always, ...SETTLED })),
      ...(await unlikeReplay(rows, keys)),
      ...surplus.map(({ type, reason }) => `a delivery of ${type} was given up: ${reason}`),
    ],
    leads,
    ledger: verifyLedger(env.ENLACE_DATA),
    gaps: faults.gaps,
    poisons: faults.poisons.map((id) => ({ id, parked: parked.some((one) => one.id === id) })),
  };
};
