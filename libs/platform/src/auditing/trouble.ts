/** What an audit can find wrong, in one word each: the console has words for people. */
export const TROUBLES = [
  'clocks-late',
  'drill-clocks-late',
  'clocks-set-right',
  'clocks-broken',
  'outbox-waiting',
  'deliveries-unclaimed',
  'entries-unsequenced',
  'ledger-frozen',
  'entries-unsealed',
  'log-unverified',
  'log-not-whole',
  'rows-unlike-log',
  'audit-failed',
] as const;
export type Trouble = (typeof TROUBLES)[number];

/** How often each was found in one round; what was not found is not in it. */
export type Troubles = Partial<Readonly<Record<Trouble, number>>>;
