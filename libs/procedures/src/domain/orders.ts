import { addMinutes, type CountryCode, type Instant } from '#kernel';
import { type Activation, activationAggregate } from './activation.js';
import { type ActivationEvent, made } from './activation.events.js';
import type { Order, OrderConflict, OrderTarget, Signature } from './activation-parts.js';
import { refuse } from './activation.errors.js';
import type { NewId } from './checklist.js';
import { bothCommands, mustBeLive, mustCommand, mustSit } from './command-desks.js';
import type { OrderAct, ProcedureText } from './procedure.js';

export interface GiveOrder {
  readonly act: OrderAct;
  readonly target: OrderTarget;
  readonly from: Instant;
  readonly until: Instant | null;
  readonly text: string;
  readonly by: Signature;
  /** Why it is done although somebody was not told; null refuses it instead. */
  readonly anyway: string | null;
}

export interface Notice {
  /** Roles that nobody has told. */
  readonly untold: readonly string[];
  /** Roles that were told later than the notice that is due. */
  readonly short: readonly string[];
}

/** Who must be told before an act and was not, as of now. The desk that acts needs no telling. */
export const noticeMissing = (
  state: Activation,
  { noticeBefore }: ProcedureText,
  { act, from, by }: Pick<GiveOrder, 'act' | 'from' | 'by'>,
): Notice => {
  const due = noticeBefore.filter((rule) => rule.act === act);
  const isOwn = (role: string): boolean => state.seats.some((seat) => seat.role === role && seat.deskId === by.deskId);
  const firstTold = (role: string): Instant | null =>
    state.told
      .filter((told) => told.role === role)
      .map(({ at }) => at)
      .toSorted()
      .at(0) ?? null;
  const roles = due
    .flatMap(({ tell, leadMinutes }) => tell.map((role) => ({ role, leadMinutes })))
    .filter(({ role }) => !isOwn(role));
  const untold = roles.filter(({ role }) => firstTold(role) === null);
  const short = roles.filter(({ role, leadMinutes }) => {
    const at = firstTold(role);
    return at !== null && addMinutes(at, leadMinutes) > from;
  });
  const named = (found: readonly { readonly role: string }[]) => [...new Set(found.map(({ role }) => role))];
  return { untold: named(untold), short: named(short) };
};

const covers = (one: OrderTarget, other: OrderTarget): boolean =>
  one.of === other.of &&
  (['crossingId', 'mode', 'direction'] as const).every((field) => one[field] === null || one[field] === other[field]);

/** What two orders are both about; null when nothing. */
const overlapOf = (one: OrderTarget, other: OrderTarget): OrderTarget | null => {
  const part: OrderTarget = {
    of: one.of,
    crossingId: one.crossingId ?? other.crossingId,
    mode: one.mode ?? other.mode,
    direction: one.direction ?? other.direction,
  };
  return covers(one, part) && covers(other, part) ? part : null;
};

const sameTime = (one: Order, other: Order): boolean =>
  (one.until === null || one.until > other.from) && (other.until === null || other.until > one.from);

/** Two orders of different desks for one place and time compete when they differ, or when both inspect everything there. */
export const compete = (one: Order, other: Order): boolean =>
  one.by.deskId !== other.by.deskId &&
  one.lifted === null &&
  other.lifted === null &&
  overlapOf(one.target, other.target) !== null &&
  sameTime(one, other) &&
  (one.act !== other.act || one.act === 'inspect-all');

/** Whether the desk of an order has said something else since for that part of it: then the later word holds there. */
const isOverruled = ({ orders }: Activation, order: Order, part: OrderTarget | null): boolean =>
  part !== null &&
  orders
    .slice(orders.findIndex(({ id }) => id === order.id) + 1)
    .some((later) => later.lifted === null && later.by.deskId === order.by.deskId && covers(later.target, part));

const conflictsOf = (state: Activation, order: Order, newId: NewId, now: Instant): ActivationEvent[] =>
  state.orders
    .filter((other) => compete(order, other) && !isOverruled(state, other, overlapOf(order.target, other.target)))
    .map((other) => {
      const countries = [...new Set<CountryCode>([other.by.country, order.by.country])];
      const conflict: OrderConflict = {
        id: newId(),
        orders: [other.id, order.id],
        countries,
        foundAt: now,
        agreed: [],
        settledAt: null,
      };
      const deskIds = [...new Set([...bothCommands(state), other.by.deskId, order.by.deskId])];
      return made('activation.orders-conflict', now, { conflict, deskIds, urgency: 'urgent' });
    });

/**
 * A desk orders something at the border, on its own side and by its own authority; here it is seen, and compared with what others ordered.
 * @throws DomainError activation-ended, activation-desk-outside, activation-order-times, activation-notice-first
 */
export const giveOrder = (
  state: Activation,
  command: GiveOrder,
  { text, newId, now }: { readonly text: ProcedureText; readonly newId: NewId; readonly now: Instant },
): ActivationEvent[] => {
  mustBeLive(state);
  mustSit(state, command.by);
  if (command.until !== null && command.until <= command.from) throw refuse('activation-order-times', {}, '/until');
  const missing = noticeMissing(state, text, command);
  const lacks = missing.untold.length + missing.short.length > 0;
  if (lacks && command.anyway === null)
    throw refuse('activation-notice-first', { count: missing.untold.length + missing.short.length }, '/anyway');
  const order: Order = { id: newId(), ...command, anyway: lacks ? command.anyway : null, ...missing, lifted: null };
  const lifting = replacedBy(state, order, now);
  const after = lifting.reduce((here, event) => activationAggregate.evolve(here, event), state);
  return [
    ...lifting,
    made('activation.ordered', now, {
      order,
      by: command.by,
      crossingIds: state.crossingIds,
      deskIds: bothCommands(state),
      urgency: 'urgent',
    }),
    ...conflictsOf(after, order, newId, now),
  ];
};

/** What the same desk ordered before does not hold where it orders otherwise: in whole it is lifted, in part the conflict about that part is gone. */
const replacedBy = (state: Activation, { by, target, text }: Order, now: Instant): ActivationEvent[] => {
  const own = state.orders.filter((other) => other.lifted === null && other.by.deskId === by.deskId);
  const whole = own.filter((other) => covers(target, other.target));
  const lifting = whole.flatMap((other) => liftNow(state, other, { by, reason: text }, now));
  const said = new Set(
    whole.flatMap(({ id }) => state.conflicts.filter(({ orders }) => orders.includes(id)).map((conflict) => conflict.id)),
  );
  const inPart = state.conflicts.filter(({ id, orders, settledAt }) => {
    const [one, other] = orders.map((orderId) => state.orders.find((order) => order.id === orderId));
    const isOwn = own.some((order) => orders.includes(order.id));
    const part = one && other ? overlapOf(one.target, other.target) : null;
    return settledAt === null && !said.has(id) && isOwn && part !== null && covers(target, part);
  });
  return [
    ...lifting,
    ...inPart.map(({ id }) => made('activation.conflict-gone', now, { conflictId: id, deskIds: bothCommands(state) })),
  ];
};

/** It does not hold any more, nor compete with others. */
export const liftNow = (
  state: Activation,
  order: Order,
  { by, reason }: { readonly by: Signature; readonly reason: string },
  now: Instant,
): ActivationEvent[] => {
  const gone = state.conflicts.filter(({ orders, settledAt }) => settledAt === null && orders.includes(order.id));
  return [
    made('activation.order-lifted', now, {
      orderId: order.id,
      by,
      reason,
      order,
      crossingIds: state.crossingIds,
      deskIds: bothCommands(state),
    }),
    ...gone.map(({ id }) => made('activation.conflict-gone', now, { conflictId: id, deskIds: bothCommands(state) })),
  ];
};

/**
 * The desk that ordered it, or the command of its own side, lifts an order.
 * @throws DomainError activation-ended, activation-order-unknown, activation-order-foreign
 */
export const liftOrder = (
  state: Activation,
  { orderId, by, reason }: { readonly orderId: string; readonly by: Signature; readonly reason: string },
  now: Instant,
): ActivationEvent[] => {
  mustBeLive(state);
  const order = state.orders.find(({ id, lifted }) => id === orderId && lifted === null);
  if (!order) throw refuse('activation-order-unknown');
  if (order.by.country !== by.country) throw refuse('activation-order-foreign');
  if (order.by.deskId !== by.deskId) mustCommand(state, by);
  return liftNow(state, order, { by, reason }, now);
};

/**
 * The command of a country says how the two orders go together; it is settled when every country whose desk ordered has said so.
 * @throws DomainError activation-ended, activation-conflict-unknown, activation-command-only, activation-conflict-said
 */
export const agreeOnConflict = (
  state: Activation,
  { conflictId, by, text }: { readonly conflictId: string; readonly by: Signature; readonly text: string },
  now: Instant,
): ActivationEvent[] => {
  mustBeLive(state);
  mustCommand(state, by);
  const conflict = state.conflicts.find(({ id, settledAt }) => id === conflictId && settledAt === null);
  if (!conflict) throw refuse('activation-conflict-unknown');
  if (conflict.agreed.some(({ country }) => country === by.country)) throw refuse('activation-conflict-said');
  const said = new Set([...conflict.agreed.map(({ country }) => country), by.country]);
  const settled = conflict.countries.every((country) => said.has(country));
  return [made('activation.conflict-agreed', now, { conflictId, by, text, settled, deskIds: bothCommands(state) })];
};
