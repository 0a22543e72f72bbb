import {
  type Agreement,
  agreementStanding,
  channelOf,
  contactDesk,
  DirectoryQueries,
  type DirectorySnapshot,
  NO_INSTRUMENT,
  refusalGroundsOf,
} from '#directory';
import { type DeskId, type Instant, instant, toMillis } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Ground } from '../domain/answer-request.js';
import type { FormFacts, KnownAgreement, KnownPurpose, PartyFacts } from '../domain/form-check.js';
import type { RequestForm } from '../domain/request-form.js';
import type { Copy } from '../domain/request.events.js';
import { serviceTerms, type ServiceTerms } from '../domain/service-terms.js';

const dayOf = (now: Instant): string => instant(toMillis(now)).slice(0, 10);

/** What the directory's law and registers say about one exchange. */
@Injectable()
export class ExchangeFacts {
  constructor(private readonly directory: DirectoryQueries) {}

  /** What a form of `fromDeskId` has to fit. */
  ofForm(form: Pick<RequestForm, 'agreement' | 'toDeskId'>, fromDeskId: DeskId, now: Instant): FormFacts {
    const snapshot = this.directory.snapshot();
    const own = this.party(snapshot, fromDeskId)!;
    const agreement = form.agreement === null ? undefined : snapshot.agreements.get(form.agreement);
    return {
      own,
      asked: this.party(snapshot, form.toDeskId),
      purposes: snapshot.purposes.map(({ key, elsewhere }): KnownPurpose => {
        const channel = elsewhere === null ? undefined : channelOf(snapshot, own.country, elsewhere);
        return { key, elsewhere: channel ? { channel: channel.name, authority: channel.authority } : null };
      }),
      urgencyGrounds: snapshot.urgencyGrounds.map(({ key }) => key),
      legalBases: snapshot.legalBases,
      agreement: agreement ? standingOf(agreement, now) : null,
      now,
    };
  }

  /** The limits that hold for the form: those of its agreement, or of the policy for naming none. */
  terms({ agreement: key, serviceClass, lifeSafety }: RequestForm): ServiceTerms {
    const { agreements } = this.directory.snapshot();
    const agreement = agreements.get(key ?? NO_INSTRUMENT) ?? agreements.get(NO_INSTRUMENT);
    if (!agreement) throw new Error(`the directory has no ${NO_INSTRUMENT}`);
    return serviceTerms({ serviceClass: serviceClass ?? 'other', lifeSafety }, agreement, agreement.key);
  }

  /** The contact desks of both countries that are told, where they do not take part themselves and nothing is stated against it. */
  copies({ toDeskId, copyExceptions }: Pick<RequestForm, 'toDeskId' | 'copyExceptions'>, fromDeskId: DeskId): readonly Copy[] {
    const snapshot = this.directory.snapshot();
    const countries = [fromDeskId, toDeskId].flatMap((deskId) => snapshot.desks.get(deskId)?.country ?? []);
    return [...new Set(countries)].flatMap((country) => {
      const contact = contactDesk(snapshot, country);
      const exempt = copyExceptions.some((exception) => exception.country === country);
      const takesPart = contact?.id === fromDeskId || contact?.id === toDeskId;
      return contact && !exempt && !takesPart ? [{ country, deskId: contact.id }] : [];
    });
  }

  isPurpose(purpose: string): boolean {
    return this.directory.snapshot().purposes.some(({ key }) => key === purpose);
  }

  /** Grounds on which the desk may refuse. */
  refusalGrounds(deskId: DeskId): readonly Ground[] {
    const snapshot = this.directory.snapshot();
    const country = snapshot.desks.get(deskId)?.country;
    return country === undefined ? [] : refusalGroundsOf(snapshot, country);
  }

  /** Whether a request to the one desk may be sent on to the other: an active desk of the same country. */
  isForwardable(fromDeskId: DeskId, toDeskId: DeskId): boolean {
    const { desks } = this.directory.snapshot();
    const to = desks.get(toDeskId);
    return to !== undefined && to.active && to.country === desks.get(fromDeskId)?.country;
  }

  private party({ desks }: DirectorySnapshot, deskId: DeskId): PartyFacts | null {
    const desk = desks.get(deskId);
    if (!desk) return null;
    const { country, agencyId, active, languages } = desk;
    return { country, agencyId, active, languages };
  }
}

const standingOf = (agreement: Agreement, now: Instant): KnownAgreement => {
  const { key, onExpired, purposes, parties } = agreement;
  return { key, onExpired, purposes, parties, standing: agreementStanding(agreement, dayOf(now)) };
};
