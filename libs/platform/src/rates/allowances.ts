import { type Rate, TokenBuckets } from './token-buckets.js';

/** What a request is to whoever counts them. */
export const OPERATION_CLASSES = ['read', 'search', 'export', 'file', 'act'] as const;
export type OperationClass = (typeof OPERATION_CLASSES)[number];

/** What is counted for an account: each class, and the reserve of what life or a crisis depends on. */
const COUNTED = [...OPERATION_CLASSES, 'urgent'] as const;
type Counted = (typeof COUNTED)[number];

export interface Asked {
  readonly kind: OperationClass;
  /** Life or a crisis may depend on it: it is taken from the reserve first. */
  readonly isUrgent: boolean;
}

export interface Caller {
  readonly account: string;
  readonly agency: string;
}

/** Whose allowance was spent. */
export type SpentOf = 'account' | 'agency' | 'address';

export interface Spent {
  readonly of: SpentOf;
  readonly waitMillis: number;
}

export interface AllowanceRates {
  readonly account: Readonly<Record<Counted, Rate>>;
  /** How many times what one account has an agency has. */
  readonly agencyTimes: number;
  /** Of whoever is not known, by network. */
  readonly address: Rate;
}

interface Draw {
  readonly of: SpentOf;
  readonly from: TokenBuckets;
  readonly key: string;
}

type Buckets = Readonly<Record<Counted, TokenBuckets>>;

const bucketsOf = (rates: AllowanceRates['account'], times: number, most: number): Buckets =>
  Object.fromEntries(
    COUNTED.map((kind) => [kind, new TokenBuckets({ perMinute: rates[kind].perMinute * times }, most)] as const),
  ) as unknown as Buckets;

/**
 * How much each account, agency and address may still ask for. A request is taken from all that it counts for or from none, so a refused one
 * costs nothing. What is urgent has a reserve of its own, for each account: no colleague's flood and no flood of the same account's routine
 * work empties it, and when it is empty the account's ordinary allowance for that request stands in.
 */
export class Allowances {
  private readonly accounts: Buckets;
  private readonly agencies: Buckets;
  private readonly addresses: TokenBuckets;

  constructor({ account, agencyTimes, address }: AllowanceRates, most: number) {
    this.accounts = bucketsOf(account, 1, most);
    this.agencies = bucketsOf(account, agencyTimes, most);
    this.addresses = new TokenBuckets(address, most);
  }

  /** Of somebody who is known. @returns null when it was taken, or whose allowance is spent and for how long */
  take({ kind, isUrgent }: Asked, { account, agency }: Caller, now: number): Spent | null {
    if (isUrgent && draw([{ of: 'account', from: this.accounts.urgent, key: account }], now) === null) return null;
    const ordinary: readonly Draw[] = [
      { of: 'account', from: this.accounts[kind], key: account },
      { of: 'agency', from: this.agencies[kind], key: agency },
    ];
    return draw(ordinary, now);
  }

  /** Of somebody who is not known, by their network. @returns null when it was taken */
  takeOfStranger(network: string, now: number): Spent | null {
    return draw([{ of: 'address', from: this.addresses, key: network }], now);
  }
}

const draw = (draws: readonly Draw[], now: number): Spent | null => {
  for (const { of, from, key } of draws) {
    const waitMillis = from.waitOf(key, now);
    if (waitMillis > 0) return { of, waitMillis };
  }
  for (const { from, key } of draws) from.take(key, now);
  return null;
};
