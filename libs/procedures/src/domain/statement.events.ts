import type { ActivationId, Bilingual, CountryCode, DeskId, DomainEvent, Instant } from '#kernel';
import type { PartConcerns } from './activation-part.js';
import type { Signature } from './activation-parts.js';

/** What the public is told: a heading and a text, in both languages. */
export interface StatementText {
  readonly title: Bilingual;
  readonly text: Bilingual;
}

/** One side has turned its key on one text, and waits for the other's. */
export interface Proposal {
  readonly number: number;
  /** Names exactly the text that the key was turned on. */
  readonly hash: string;
  readonly by: Signature;
  readonly confirmBy: Instant;
}

type Said = PartConcerns & { readonly by: Signature };

export type StatementEvent =
  | DomainEvent<
      'statement.drafted',
      Said & {
        readonly activationId: ActivationId;
        readonly country: CountryCode;
        readonly content: StatementText;
        readonly readers: readonly DeskId[];
      }
    >
  | DomainEvent<'statement.edited', Said & { readonly content: StatementText }>
  | DomainEvent<
      'statement.proposed',
      PartConcerns & { readonly proposal: Proposal; readonly confirmBy: Instant; readonly readers: readonly DeskId[] }
    >
  | DomainEvent<'statement.released', Said & { readonly hash: string; readonly readers: readonly DeskId[] }>
  | DomainEvent<'statement.declined', Said & { readonly number: number; readonly reason: string }>
  | DomainEvent<'statement.lapsed', PartConcerns & { readonly number: number }>
  | DomainEvent<
      'statement.spoken-alone',
      Said & { readonly hash: string; readonly reason: string; readonly readers: readonly DeskId[] }
    >
  | DomainEvent<'statement.withdrawn', Said & { readonly reason: string }>;

export type StatementEventOf<Type extends StatementEvent['type']> = Extract<StatementEvent, { readonly type: Type }>;

export const stated = <Type extends StatementEvent['type']>(
  type: Type,
  at: Instant,
  data: StatementEventOf<Type>['data'],
): StatementEventOf<Type> => ({ type, v: 1, at, data }) as StatementEventOf<Type>;
