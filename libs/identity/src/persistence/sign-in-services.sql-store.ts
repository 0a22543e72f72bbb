import type { AgencyId, Instant, UserId } from '#kernel';
import { Database, type Statement, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import {
  type BoundAccount,
  type EndedThere,
  type OfferedService,
  SignInServicesStore,
  type Stranger,
} from '../application/sign-in-services.store.js';
import { type SignInService, strangersSince } from '../domain/sign-in-service.js';
import * as statements from './sign-in-services.statements.js';

type KeptService = SignInService & { readonly addedAt: Instant };

/** Sign-in services in PostgreSQL. */
@Injectable()
export class SqlSignInServicesStore extends SignInServicesStore {
  constructor(private readonly database: Database) {
    super();
  }

  offered(): Promise<OfferedService[]> {
    return this.database.query<OfferedService>(statements.OFFERED);
  }

  find(id: string): Promise<SignInService | null> {
    return this.one(statements.FIND, id);
  }

  ofAgency(agencyId: AgencyId): Promise<KeptService | null> {
    return this.one(statements.OF_AGENCY, agencyId);
  }

  ofPerson(personId: UserId): Promise<SignInService | null> {
    return this.one(statements.OF_PERSON, personId);
  }

  async add(tx: Tx, service: SignInService, by: UserId): Promise<boolean> {
    const { id, agencyId, issuer, clientId, hasSecret, strongAcr, strongAmr } = service;
    const values = [id, agencyId, issuer, clientId, hasSecret, strongAcr, strongAmr, tx.now, by];
    return (await tx.query(statements.ADD, values)).length === 1;
  }

  async disable(tx: Tx, agencyId: AgencyId, id: string): Promise<SignInService | null> {
    const [row] = await tx.query<KeptService>(statements.DISABLE, [id, agencyId, tx.now]);
    return row ?? null;
  }

  async personOf(tx: Tx, serviceId: string, subject: string): Promise<UserId | null> {
    const [row] = await tx.query<{ personId: UserId }>(statements.PERSON_OF, [serviceId, subject]);
    return row?.personId ?? null;
  }

  async bind(tx: Tx, serviceId: string, { personId, subject }: Omit<BoundAccount, 'boundAt'>, by: UserId): Promise<boolean> {
    const bound = await tx.query(statements.BIND, [serviceId, subject, personId, tx.now, by]);
    await tx.query(statements.FORGET_STRANGER, [serviceId, subject]);
    return bound.length === 1;
  }

  async subjectOf(tx: Tx, serviceId: string, personId: UserId): Promise<string | null> {
    const [row] = await tx.query<{ subject: string }>(statements.SUBJECT_OF, [serviceId, personId]);
    return row?.subject ?? null;
  }

  async unbind(tx: Tx, serviceId: string, personId: UserId): Promise<void> {
    await tx.query(statements.UNBIND, [serviceId, personId]);
  }

  accountsOf(serviceId: string): Promise<BoundAccount[]> {
    return this.database.query<BoundAccount>(statements.ACCOUNTS_OF, [serviceId]);
  }

  async rememberStranger(tx: Tx, serviceId: string, { subject, called }: Omit<Stranger, 'seenAt'>): Promise<void> {
    await tx.query(statements.REMEMBER_STRANGER, [serviceId, subject, called, tx.now]);
    await tx.query(statements.FORGET_STRANGERS, [serviceId, strangersSince(tx.now)]);
  }

  strangersOf(serviceId: string): Promise<Stranger[]> {
    return this.database.query<Stranger>(statements.STRANGERS_OF, [serviceId]);
  }

  async endSessions(tx: Tx, serviceId: string, { subject, session }: EndedThere): Promise<UserId[]> {
    const rows = await tx.query<{ personId: UserId }>(statements.END_SESSIONS, [serviceId, subject, session]);
    return [...new Set(rows.map(({ personId }) => personId))];
  }

  private async one(statement: Statement, value: string): Promise<KeptService | null> {
    const [row] = await this.database.query<KeptService>(statement, [value]);
    return row ?? null;
  }
}
