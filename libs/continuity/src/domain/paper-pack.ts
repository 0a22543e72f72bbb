import { type Aggregate, assertNever, type DeskId, type DomainEvent, type Instant, type UserId } from '#kernel';
import type { PaperPackState } from './paper-pack.machine.js';

/** Why it is made: somebody asked, or the shift changed. */
export type PackReason = 'demand' | 'shift';

/** What is on it, in numbers. */
export interface PackCounts {
  readonly contacts: number;
  readonly cases: number;
  readonly activations: number;
}

/** The file, named by its hash. */
export interface PackFile {
  readonly hash: string;
  readonly bytes: number;
}

/** What one desk prints to work by when the system is away. */
export interface PaperPack {
  readonly state: PaperPackState;
  readonly deskId: DeskId;
  readonly because: PackReason;
  /** Null when the shift changed. */
  readonly by: UserId | null;
  readonly askedAt: Instant;
  /** When the next shift begins; what is printed is to be replaced then. */
  readonly validUntil: Instant;
  readonly madeAt: Instant | null;
  readonly file: PackFile | null;
  readonly counts: PackCounts | null;
  /** Serials of its blank forms. */
  readonly forms: readonly string[];
}

export type PaperPackEvent =
  | DomainEvent<
      'paper-pack.asked',
      {
        readonly deskId: DeskId;
        readonly because: PackReason;
        readonly by: UserId | null;
        readonly validUntil: Instant;
      }
    >
  | DomainEvent<
      'paper-pack.made',
      {
        readonly deskId: DeskId;
        readonly because: PackReason;
        readonly file: PackFile;
        readonly counts: PackCounts;
        readonly forms: readonly string[];
      }
    >
  | DomainEvent<'paper-pack.dropped', { readonly deskId: DeskId }>;

const evolve = (pack: PaperPack | null, event: PaperPackEvent): PaperPack => {
  if (event.type === 'paper-pack.asked') {
    const nothing = { madeAt: null, file: null, counts: null, forms: [] };
    return { state: 'asked', ...event.data, askedAt: event.at, ...nothing };
  }
  if (!pack) throw new TypeError('a pack begins with its asking');
  switch (event.type) {
    case 'paper-pack.made': {
      const { file, counts, forms } = event.data;
      return { ...pack, state: 'made', madeAt: event.at, file, counts, forms };
    }
    case 'paper-pack.dropped':
      return { ...pack, state: 'dropped' };
    default:
      return assertNever(event);
  }
};

export const paperPackAggregate: Aggregate<PaperPack, PaperPackEvent> = { name: 'paper-pack', evolve, caseOf: () => null };
