import type { DomainFault, Instant, ItemId, UserId } from '#kernel';
import { mustBeAnother } from './parties.js';
import {
  mustAllowProvision,
  type Provision,
  type ProvisionAcknowledged,
  type ProvisionForm,
  type ProvisionGiven,
  type ProvisionParties,
  type ProvisionPrepared,
  type ProvisionReturned,
  type ProvisionWithdrawn,
} from './provision.js';
import { refuseFaults, refuseRequest } from './request.errors.js';
import type { Copy, Officer } from './request.events.js';

const partiesOf = ({ number, caseId, fromDeskId, toDeskId, lifeSafety }: ProvisionParties): ProvisionParties => ({
  number,
  caseId,
  fromDeskId,
  toDeskId,
  lifeSafety,
});

const mustBeGiver = ({ fromDeskId }: Provision, { deskId }: Officer): void => {
  if (deskId !== fromDeskId) throw refuseRequest('request-not-yours');
};

export interface PreparingFacts {
  readonly officer: Officer;
  readonly number: string;
  readonly faults: readonly DomainFault[];
  readonly items: number;
  readonly digest: string;
  readonly needsSecond: boolean;
}

/** A desk writes what it will give. @throws DomainError `request-desk-same`, `request-answer-empty`, `request-answer-unfit` */
export const prepareProvision = (form: ProvisionForm, facts: PreparingFacts, now: Instant): [ProvisionPrepared] => {
  const { officer, number, faults, items, digest, needsSecond } = facts;
  const { caseId, toDeskId, lifeSafety } = form;
  if (toDeskId === officer.deskId) throw refuseRequest('request-desk-same', {}, '/toDeskId');
  if (items === 0) throw refuseRequest('request-answer-empty', {}, '/items');
  refuseFaults('request-answer-unfit', faults);
  const parties = { number, caseId, fromDeskId: officer.deskId, toDeskId, lifeSafety };
  const data = { ...parties, by: officer.userId, form, items, digest, needsSecond };
  return [{ type: 'provision.prepared', v: 1, at: now, data }];
};

/**
 * It is written anew while nothing crossed, and takes the place of what waited or was sent back; it may be for another desk now.
 * @throws DomainError as `prepareProvision`; `request-provision-over`
 */
export const rewriteProvision = (
  provision: Provision,
  form: ProvisionForm,
  facts: Omit<PreparingFacts, 'number'>,
  now: Instant,
): [ProvisionPrepared] => {
  mustBeGiver(provision, facts.officer);
  mustAllowProvision(provision, 'prepare');
  return prepareProvision(form, { ...facts, number: provision.number }, now);
};

/** The second person, or the author, takes it back to be written anew: nothing crossed. @throws DomainError `request-provision-over` */
export const returnProvision = (provision: Provision, officer: Officer, now: Instant): [ProvisionReturned] => {
  mustBeGiver(provision, officer);
  mustAllowProvision(provision, 'return');
  return [{ type: 'provision.returned', v: 1, at: now, data: { ...partiesOf(provision), by: officer.userId } }];
};

export interface GivingProvision {
  readonly officer: Officer;
  readonly itemIds: readonly ItemId[];
  readonly copies: readonly Copy[];
  readonly acknowledgeBy: Instant;
  /** It touches protected people: whoever wrote it does not let it out. */
  readonly needsSecond: boolean;
}

/** It crosses. @throws DomainError `request-second-person-same`, `request-provision-over` */
export const giveProvision = (provision: Provision, facts: GivingProvision, now: Instant): [ProvisionGiven] => {
  const { officer, itemIds, copies, acknowledgeBy, needsSecond } = facts;
  mustBeGiver(provision, officer);
  mustAllowProvision(provision, 'give');
  const author: UserId = provision.prepared.by;
  if (needsSecond) mustBeAnother(author, officer);
  const releasedBy = author === officer.userId ? null : officer.userId;
  const { copyExceptions: exceptions } = provision.form;
  const data = { ...partiesOf(provision), by: author, releasedBy, itemIds, copies, exceptions, acknowledgeBy };
  return [{ type: 'provision.given', v: 1, at: now, data }];
};

/** The desk that received it says so. @throws DomainError `request-not-yours-to-answer`, `request-provision-over` */
export const acknowledgeProvision = (
  provision: Provision,
  { deskId, userId }: Officer,
  now: Instant,
): [ProvisionAcknowledged] => {
  if (deskId !== provision.toDeskId) throw refuseRequest('request-not-yours-to-answer');
  mustAllowProvision(provision, 'acknowledge');
  return [{ type: 'provision.acknowledged', v: 1, at: now, data: { ...partiesOf(provision), by: userId } }];
};

/** What waits for a second person is thrown away: nothing crossed. */
export const withdrawProvision = (
  provision: Provision,
  reason: string | null,
  officer: Officer,
  now: Instant,
): [ProvisionWithdrawn] => {
  mustBeGiver(provision, officer);
  mustAllowProvision(provision, 'withdraw');
  return [{ type: 'provision.withdrawn', v: 1, at: now, data: { ...partiesOf(provision), by: officer.userId, reason } }];
};
