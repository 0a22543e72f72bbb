import { DomainError, localDateAt, toMillis, type CountryCode, type DeskId, type LocalDate, type Realm } from '#kernel';
import { RealmClocks } from '#platform/realm';
import { Injectable } from '@nestjs/common';
import { agreementStanding, type Agreement, type AgreementStanding } from '../domain/agreement.js';
import type { Channel, ContactDuty, LegalBasis, Purpose, RefusalGround, UrgencyGround } from '../domain/exchange-law.js';
import { isNamed } from '../domain/find-by-name.js';
import { contactDesk, refusalGroundsOf } from '../domain/snapshot.js';
import { DirectoryQueries } from './directory.queries.js';

export interface AgreementFilter {
  readonly country?: CountryCode;
  readonly kind?: string;
  readonly purpose?: string;
  readonly standing?: AgreementStanding;
  readonly q?: string;
}

export interface AgreementNow {
  readonly agreement: Agreement;
  readonly standing: AgreementStanding;
}

/** What one country's pack gives its people to choose from. */
export interface CountryLaw {
  readonly country: CountryCode;
  /** Copied on what the country asks, answers and gives; null for a country without desks. */
  readonly contactDeskId: DeskId | null;
  readonly legalBases: readonly LegalBasis[];
  readonly refusalGrounds: readonly RefusalGround[];
  readonly urgencyGrounds: readonly UrgencyGround[];
  readonly purposes: readonly Purpose[];
  readonly channels: readonly Channel[];
  readonly contactDuties: readonly ContactDuty[];
}

/** An empty list states no limit, so it admits whatever is asked for. */
const admits = (wanted: string | undefined, given: readonly string[]): boolean =>
  wanted === undefined || given.length === 0 || given.includes(wanted);

/** The register of agreements, and each country's law about exchanging. */
@Injectable()
export class BrowseAgreements {
  constructor(
    private readonly queries: DirectoryQueries,
    private readonly clocks: RealmClocks,
  ) {}

  async agreements(realm: Realm, { country, kind, purpose, standing, q }: AgreementFilter): Promise<AgreementNow[]> {
    const today = await this.today(realm);
    return [...this.queries.snapshot().agreements.values()]
      .filter(
        ({ parties, kinds, purposes }) => admits(country, parties.countries) && admits(kind, kinds) && admits(purpose, purposes),
      )
      .filter(({ key, name, instrument }) => q === undefined || isNamed([key, name.en, name.es, instrument.en, instrument.es], q))
      .map((agreement) => ({ agreement, standing: agreementStanding(agreement, today) }))
      .filter((each) => standing === undefined || each.standing === standing);
  }

  /** @throws DomainError not-found */
  async agreement(realm: Realm, key: string): Promise<AgreementNow> {
    const agreement = this.queries.snapshot().agreements.get(key);
    if (!agreement) throw new DomainError('not-found');
    return { agreement, standing: agreementStanding(agreement, await this.today(realm)) };
  }

  /** @throws DomainError not-found */
  law(country: CountryCode): CountryLaw {
    const snapshot = this.queries.snapshot();
    if (!snapshot.countries.has(country)) throw new DomainError('not-found');
    const own = <Entry extends { readonly country: CountryCode }>(entries: readonly Entry[]): Entry[] =>
      entries.filter((entry) => entry.country === country);
    return {
      country,
      contactDeskId: contactDesk(snapshot, country)?.id ?? null,
      legalBases: own(snapshot.legalBases),
      refusalGrounds: refusalGroundsOf(snapshot, country),
      urgencyGrounds: snapshot.urgencyGrounds,
      purposes: snapshot.purposes,
      channels: own(snapshot.channels),
      contactDuties: own(snapshot.contactDuties),
    };
  }

  /** Terms of agreements are days without a zone; the day that is the same for both sides is that of UTC. */
  private async today(realm: Realm): Promise<LocalDate> {
    return localDateAt('UTC', toMillis(await this.clocks.now(realm)));
  }
}
