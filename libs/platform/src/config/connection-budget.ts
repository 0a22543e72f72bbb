/** What opens connections of its own beside a process's pools, and how many. Each of them reads its number here. */
export const CONNECTIONS = {
  /** The one that hears what the database says. */
  listener: 1,
  /** Of the role that alone may write leaves and checkpoints. */
  sequencer: 3,
  /** The queue in PostgreSQL: senders of one lane, and what a lane's receiver needs beside one for each job that it runs. */
  queueSenders: 2,
  queueReceivers: 2,
  /** Jobs of one lane that a worker runs at once. */
  jobsAtOnce: 3,
} as const;

const LANES = 2;

/** Processes of the product that keep connections open. */
export const PROCESSES = ['api', 'worker', 'auditor'] as const;
export type ProcessKind = (typeof PROCESSES)[number];

interface Sizes {
  readonly ENLACE_POOL: number;
  readonly ENLACE_RESERVED_POOL: number;
  readonly REDIS_URL?: string;
}

/** The auditor asks one question at a time. */
export const AUDITOR_POOL = 4;

/** How many connections to PostgreSQL a process opens at most. With the queue in Redis a worker opens none for it. */
export const connectionsOf = (kind: ProcessKind, { ENLACE_POOL, ENLACE_RESERVED_POOL, REDIS_URL }: Sizes): number => {
  const { listener, sequencer, queueSenders, queueReceivers, jobsAtOnce } = CONNECTIONS;
  const pools = (kind === 'auditor' ? AUDITOR_POOL : ENLACE_POOL) + ENLACE_RESERVED_POOL + listener;
  if (kind !== 'worker') return pools + sequencer;
  return pools + sequencer + (REDIS_URL ? 0 : LANES * (queueSenders + queueReceivers + jobsAtOnce));
};
