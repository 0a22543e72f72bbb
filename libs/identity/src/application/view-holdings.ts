import { LIVE, type RequestContext, type UserId } from '#kernel';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { checkAdministered } from '../domain/disable-person.js';
import { type GoesTo, goesTo, type Held } from '../domain/holdings.js';
import { refusePerson } from '../domain/identity.errors.js';
import { authorityOf } from './authority.js';
import { DeskRegister } from './desk-register.js';
import { HoldingsRegister } from './holdings-register.js';
import { PeopleQueries } from './people.queries.js';

/** What a person holds and where it would go, before the access is ended. */
@Injectable()
export class ViewHoldings {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleQueries,
    private readonly desks: DeskRegister,
    private readonly holdings: HoldingsRegister,
  ) {}

  /** @throws DomainError person-unknown */
  async execute(
    ctx: RequestContext,
    personId: UserId,
    toPersonId: UserId | null,
  ): Promise<readonly (Held & { readonly goesTo: GoesTo })[]> {
    const person = (await this.people.byId(personId)) ?? refusePerson('person-unknown');
    checkAdministered(person, await authorityOf(ctx, this.desks));
    const held = await this.database.transaction(LIVE, (tx) => this.holdings.list(tx, personId));
    return held.map((one) => ({ ...one, goesTo: goesTo(one.kind, toPersonId !== null) }));
  }
}
