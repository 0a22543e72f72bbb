import { DomainError, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';

type PersonCode = Extract<
  ErrorCode,
  `person-${string}` | `password-${string}` | `username-${string}` | `role-${string}` | 'desk-not-administered'
>;
type SignInCode = Extract<ErrorCode, `sign-in-${string}`>;
type FactorCode = Extract<ErrorCode, `factor-${string}` | `factors-${string}` | `passkey-${string}` | `passkeys-${string}`>;
type TokenCode = Extract<ErrorCode, `token-${string}`>;

/** @throws DomainError always: a refusal to alter a person or their password. */
export const refusePerson = (code: PersonCode, params?: ErrorParams, pointer?: string): never => {
  throw new DomainError(code, params, pointer);
};

/** @throws DomainError always: a sign-in that is not let in, in words that do not tell why. */
export const refuseSignIn = (code: SignInCode, params?: ErrorParams): never => {
  throw new DomainError(code, params);
};

/** @throws DomainError always: a sign-in by the service of an agency, or the service itself, that is not as it has to be. */
export const refuseService = (code: SignInCode, pointer?: string): never => {
  throw new DomainError(code, {}, pointer);
};

/** @throws DomainError always: a token that cannot be made or ended as asked. */
export const refuseToken = (code: TokenCode, params?: ErrorParams, pointer?: string): never => {
  throw new DomainError(code, params, pointer);
};

/** @throws DomainError always: a second factor that is not added, altered or removed as asked. */
export const refuseFactor = (code: FactorCode, params?: ErrorParams, pointer?: string): never => {
  throw new DomainError(code, params, pointer);
};

/** @throws DomainError always: what was shown does not prove who sits there. */
export const refuseStepUp = (code: Extract<ErrorCode, `step-up-${string}`>): never => {
  throw new DomainError(code);
};

/** @throws DomainError always: no such session of the person's. */
export const refuseSession = (code: Extract<ErrorCode, `session-${string}`>): never => {
  throw new DomainError(code);
};
