import type { Permission } from '#kernel';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const PERMIT = 'enlace:permit';
export const PUBLIC = 'public';
export const CREATES = 'enlace:creates';
export const REALM_OF = 'enlace:realm-of';
export const ASKS = 'enlace:asks';
export const VOTED = 'enlace:voted';
export const FOR_ENROLLING = 'enlace:for-enrolling';

export type Door = Permission | typeof PUBLIC | 'authenticated';

export type VotedWhen = 'always' | 'at-times';

/** The route asks for this permission. */
export const Permit = (permission: Permission): MethodDecorator & ClassDecorator => SetMetadata(PERMIT, permission);

/** Anybody may call the route. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PERMIT, PUBLIC);

/** Anybody who is signed in may call the route. */
export const SignedIn = (): MethodDecorator & ClassDecorator => SetMetadata(PERMIT, 'authenticated');

/** The route makes something new: it needs an Idempotency-Key. */
export const Creates = (): MethodDecorator => SetMetadata(CREATES, true);

/**
 * The routes are about the realm that this parameter of the path names, and run in it: for those enrolled there, whose roles in it the context
 * judges. To everybody else the realm is not there.
 */
export const RealmOf = (parameter: string): ClassDecorator & MethodDecorator => SetMetadata(REALM_OF, parameter);

/**
 * The act asks for a fresh proof of who sits there: of the strength that the installation's policy wants, or, where one's own credentials change
 * behind it, of the strongest that the person has.
 */
export const StepUp = (asks: 'step-up' | 'own-credentials' = 'step-up'): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(ASKS, asks), ApiExtension('x-step-up', asks)) as MethodDecorator & ClassDecorator;

/**
 * The act takes two people, and whoever has a passkey signs by it exactly what the act approves: `Votes` of identity asks it, on what the act found.
 * That is a fresh proof as well; of others a `@StepUp()` beside it asks its own. Where what is done decides whether it takes two people (`at-times`),
 * nobody knows beforehand whether something will be signed, so that a `@StepUp()` beside it asks everybody.
 */
export const Voted = (when: VotedWhen = 'always'): MethodDecorator =>
  applyDecorators(SetMetadata(VOTED, when), ApiExtension('x-vote', when)) as MethodDecorator;

/** The way to a second factor, or out: open to whoever must have one and still has none. */
export const ForEnrolling = (): MethodDecorator & ClassDecorator => SetMetadata(FOR_ENROLLING, true);
