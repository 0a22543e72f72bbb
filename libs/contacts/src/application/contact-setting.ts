import { DirectoryQueries, type ContactDuty, type Desk } from '#directory';
import { CasesQueries } from '#incidents';
import { DomainError, type CaseId, type DeskId, type Locale, type Realm, type RequestContext } from '#kernel';
import type { Stored, Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Counterpart } from '../domain/contact-act.js';
import { refuseContact } from '../domain/contact-report.errors.js';
import type { FrozenDuty, Owner } from '../domain/contact-report.events.js';
import type { ContactReport } from '../domain/contact-report.js';
import { ContactReportsRepository } from './contact-reports.repository.js';
import { maySee, readerOf } from './contact-reports.queries.js';

const frozen = ({ key, name, cites, recipients, dueDays, meetingAuthorisation, counselNote }: ContactDuty): FrozenDuty => ({
  key,
  name,
  cites,
  recipients,
  dueDays,
  meetingAuthorisation,
  counselNote,
});

/** Whom the act of a desk obliges, and who the others are: what the directory and the cases answer before anything is written. */
@Injectable()
export class ContactSetting {
  constructor(
    private readonly directory: DirectoryQueries,
    private readonly cases: CasesQueries,
    private readonly reports: ContactReportsRepository,
  ) {}

  /** @throws DomainError not-found for a desk that the directory does not know */
  desk(deskId: DeskId): Desk {
    const desk = this.directory.snapshot().desks.get(deskId);
    if (!desk) throw new DomainError('not-found');
    return desk;
  }

  ownerOf({ id, country, agencyId }: Desk): Owner {
    return { country, deskId: id, agencyId };
  }

  /** The duty of the desk's country; undefined for a country that asks nothing of its officials. */
  dutyOf({ country }: Desk): FrozenDuty | undefined {
    const duty = this.directory.snapshot().contactDuties.find((each) => each.country === country);
    return duty && frozen(duty);
  }

  languageOf({ country }: Desk): Locale {
    return this.directory.snapshot().countries.get(country)?.defaultLanguage ?? 'en';
  }

  /** Those of the desks that lie in another country, as they are called now. */
  abroad({ country }: Desk, desks: readonly DeskId[]): Counterpart[] {
    const snapshot = this.directory.snapshot();
    return [...new Set(desks)]
      .map((id) => snapshot.desks.get(id))
      .filter((other): other is Desk => other !== undefined && other.country !== country)
      .map((other) => ({ deskId: other.id, country: other.country, name: other.name, official: null }));
  }

  /** A desk that the writer names as the other side. @throws DomainError contact-desk-unknown, contact-desk-domestic */
  counterpart(own: Desk, deskId: DeskId, pointer: string): Counterpart {
    if (!this.directory.snapshot().desks.has(deskId)) throw refuseContact('contact-desk-unknown', { desk: deskId }, pointer);
    const [other] = this.abroad(own, [deskId]);
    if (!other) throw refuseContact('contact-desk-domestic', {}, pointer);
    return other;
  }

  /** The number of a case that the desk sees; null for one that it does not. */
  async caseNumber(realm: Realm, deskId: DeskId, caseId: CaseId): Promise<string | null> {
    return (await this.cases.find({ realm, deskId }, caseId))?.state.number ?? null;
  }

  /** Locks a report that the actor may see. @throws DomainError not-found, version-stale */
  async hold(unit: Unit, ctx: RequestContext, id: string, expectedVersion: number | undefined): Promise<Stored<ContactReport>> {
    const held = await unit.load(this.reports, id);
    if (!maySee(readerOf(ctx), held.state)) throw new DomainError('not-found');
    if (expectedVersion !== undefined && expectedVersion !== held.version)
      throw new DomainError('version-stale', { expected: expectedVersion, actual: held.version });
    return held;
  }
}
