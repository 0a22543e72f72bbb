import { addMinutes, type DeskId, type Instant, type OnPaper } from '#kernel';
import type { Form, FormKind } from './form.js';
import { refuseForm } from './forms.errors.js';
import { readSerial } from './serial.js';

/** How far the clock of whoever wrote may run ahead of ours before a time counts as in the future. */
const CLOCK_SKEW_MINUTES = 5;

/** The serial as it was printed. @throws DomainError form-misread */
export const printedSerial = (typed: string): string => {
  const serial = readSerial(typed);
  if (serial === null) throw refuseForm('form-misread', {}, '/paper/serial');
  return serial;
};

/**
 * Whether what was written on a form may be entered now.
 * @param form null where no desk has such a form; another desk's is as unknown
 * @param happenedAt when it happened, where the record says so to the minute: nobody writes down what is yet to come
 * @throws DomainError form-unknown, form-of-another-kind, form-entered, form-written-in-future, form-written-before-print,
 * form-written-before-event
 */
export const judgeEntry = (
  form: Form | null,
  { serial, writtenAt }: OnPaper,
  entry: { readonly deskId: DeskId; readonly kinds: readonly FormKind[]; readonly happenedAt?: Instant | null },
  now: Instant,
): void => {
  if (form?.deskId !== entry.deskId) throw refuseForm('form-unknown', { serial }, '/paper/serial');
  if (!entry.kinds.includes(form.kind)) throw refuseForm('form-of-another-kind', { serial }, '/paper/serial');
  if (form.enteredAt !== null) throw refuseForm('form-entered', { serial, enteredAt: form.enteredAt }, '/paper/serial');
  if (writtenAt > addMinutes(now, CLOCK_SKEW_MINUTES)) throw refuseForm('form-written-in-future', {}, '/paper/writtenAt');
  if (writtenAt < addMinutes(form.printedAt, -CLOCK_SKEW_MINUTES))
    throw refuseForm('form-written-before-print', { serial, printedAt: form.printedAt }, '/paper/writtenAt');
  if (entry.happenedAt && entry.happenedAt > writtenAt) throw refuseForm('form-written-before-event', {}, '/paper/writtenAt');
};
