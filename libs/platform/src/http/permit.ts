import type { Permission } from '#kernel';
import { SetMetadata } from '@nestjs/common';

export const PERMIT = 'enlace:permit';
export const PUBLIC = 'public';
export const CREATES = 'enlace:creates';
export const REALM_OF = 'enlace:realm-of';

export type Door = Permission | typeof PUBLIC | 'authenticated';

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
