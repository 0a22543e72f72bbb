import { DomainError } from '#kernel';
import type { ErrorCode } from '#phrases';

type GlassErrorCode = Extract<ErrorCode, `break-glass-${string}`>;

export const refuseGlass = (code: GlassErrorCode): DomainError => new DomainError(code);
