import { DomainError, type DomainFault, type ErrorParams, unfitContent } from '#kernel';
import type { ErrorCode } from '#phrases';
import type { ItemStateName } from './item.machine.js';

/** The codes that this context raises; the catalogue has their words. */
export type DisclosureErrorCode = Extract<ErrorCode, `item-${string}` | `consent-${string}` | `chase-${string}`>;

export const refuse = (code: DisclosureErrorCode, params: ErrorParams = {}, pointer?: string): DomainError =>
  new DomainError<DisclosureErrorCode>(code, params, pointer);

export const fault = (
  code: DisclosureErrorCode,
  pointer: string,
  params: ErrorParams = {},
): DomainFault<DisclosureErrorCode> => ({ code, pointer, params });

/** Markings and criminal histories in a text, each with the way that it goes instead. */
export const markingFaults = (text: string | null, pointer: string): DomainFault<DisclosureErrorCode>[] =>
  unfitContent(text).map(({ kind, marking }) => fault(`item-content-${kind}`, pointer, { marking }));

/** An act that the machine does not allow is refused with what became of the item. */
export const refusalByState: Readonly<Record<ItemStateName, DisclosureErrorCode>> = {
  held: 'item-still-held',
  expired: 'item-expired',
  recalled: 'item-recalled',
  erased: 'item-erased',
};
