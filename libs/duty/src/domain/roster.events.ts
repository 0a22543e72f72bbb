import type { DeskId, DomainEvent, Instant, UserId } from '#kernel';
import type { Gap, Override, Rotation } from './rotation.js';

interface OfDesk {
  readonly deskId: DeskId;
}

/** Who changed it, and why. */
interface Changed extends OfDesk {
  readonly by: UserId;
  readonly reason: string;
}

export type RosterEvent =
  | DomainEvent<'roster.rotations-set', Changed & { readonly rotations: readonly Rotation[] }>
  | DomainEvent<'roster.override-added', OfDesk & { readonly override: Override }>
  | DomainEvent<'roster.override-ended', Changed & { readonly overrideId: string }>
  | DomainEvent<
      'roster.person-replaced',
      OfDesk & {
        /** Whoever ended the person's access; null at the machine itself. */
        readonly by: UserId | null;
        readonly personId: UserId;
        /** Null: the places stay empty until the desk fills them. */
        readonly toPersonId: UserId | null;
        readonly rotations: readonly Rotation[];
        readonly overrides: readonly Override[];
      }
    >
  | DomainEvent<
      'roster.gaps-found',
      OfDesk & { readonly gaps: readonly Gap[]; readonly dueAt: Instant; readonly urgency: 'urgent' | 'routine' }
    >
  | DomainEvent<'roster.gaps-closed', OfDesk & { readonly how: 'covered' | 'passed' }>;
