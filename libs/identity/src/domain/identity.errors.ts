import { DomainError, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';

type PersonCode = Extract<
  ErrorCode,
  `person-${string}` | `password-${string}` | `username-${string}` | `role-${string}` | 'desk-not-administered'
>;
type SignInCode = Extract<ErrorCode, `sign-in-${string}`>;
type TokenCode = Extract<ErrorCode, `token-${string}`>;

/** @throws DomainError always: a refusal to alter a person or their password. */
export const refusePerson = (code: PersonCode, params?: ErrorParams, pointer?: string): never => {
  throw new DomainError(code, params, pointer);
};

/** @throws DomainError always: a sign-in that is not let in, in words that do not tell why. */
export const refuseSignIn = (code: SignInCode, params?: ErrorParams): never => {
  throw new DomainError(code, params);
};

/** @throws DomainError always: a token that cannot be made or ended as asked. */
export const refuseToken = (code: TokenCode, params?: ErrorParams, pointer?: string): never => {
  throw new DomainError(code, params, pointer);
};
