import { DomainError, LIVE, type Realm, type Voting } from '#kernel';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { createHash } from 'node:crypto';
import { RealmGate } from '../realm/index.js';
import { type Assurance, Authenticator, type Credentials } from './authenticator.js';
import { localeOf } from './locale.js';
import { ASKS, CREATES, type Door, FOR_ENROLLING, PERMIT, PUBLIC, REALM_OF, VOTED, type VotedWhen } from './permit.js';
import { RateLimits } from './rate-limits.js';
import { credentialsOf, type EnlaceRequest, headerOf, isUnsafe } from './request.js';

/** Swagger's own key for what `@ApiProduces()` leaves on a method. */
const PRODUCES = 'swagger/apiProduces';

/** What a key of the person's signed of the act. */
const VOTE_HEADER = 'x-enlace-vote';
const KEY_FORM = /^[\x21-\x7e]{1,200}$/;

/** Deny by default: tells who asks, whether the route's permission is theirs, and makes the context that everything below takes. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly realms: RealmGate,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const targets = [execution.getHandler(), execution.getClass()];
    const door = this.reflector.getAllAndOverride<Door | undefined>(PERMIT, targets);
    const request = execution.switchToHttp().getRequest<EnlaceRequest>();
    if (door === PUBLIC) return this.letStrangerIn(request);
    const unsafe = isUnsafe(request.method);
    const credentials = credentialsOf(request);
    const actor = await this.authenticator.authenticate(credentials);
    if (!actor) return this.refuseStranger(request);
    this.limits.count(request, actor, this.reflector.get<unknown>(PRODUCES, execution.getHandler()) !== undefined);
    if (door === undefined) throw new DomainError('not-permitted', { permission: '-' });
    if (door !== 'authenticated' && !actor.permissions.has(door)) throw new DomainError('not-permitted', { permission: door });
    const assurance = this.assuranceOf(targets);
    await this.authenticator.checkAssurance(credentials, assurance);
    const creates = this.reflector.get<boolean | undefined>(CREATES, execution.getHandler()) ?? false;
    const realmIn = this.reflector.getAllAndOverride<string | undefined>(REALM_OF, targets);
    const idempotency = unsafe ? claimOf(request, creates) : undefined;
    request.actor = actor;
    request.reauthenticate = () => this.authenticator.authenticate({ ...credentials, passive: true });
    request.context = {
      actor,
      realm: await this.realm(request, actor.userId, realmIn),
      locale: localeOf(headerOf(request, 'accept-language')),
      correlationId: request.id,
      ...(idempotency && { idempotency }),
      ...(this.votedWhen(targets) && { voting: votingOf(request, credentials) }),
    };
    return true;
  }

  private letStrangerIn(request: EnlaceRequest): true {
    this.limits.countStranger(request);
    return true;
  }

  private refuseStranger(request: EnlaceRequest): never {
    this.limits.countStranger(request);
    throw new DomainError('unauthenticated');
  }

  private assuranceOf(targets: Parameters<Reflector['getAllAndOverride']>[1]): Assurance {
    return {
      asks: this.reflector.getAllAndOverride<Assurance['asks'] | undefined>(ASKS, targets) ?? 'nothing',
      isForEnrolling: this.reflector.getAllAndOverride<boolean | undefined>(FOR_ENROLLING, targets) ?? false,
      isVoted: this.votedWhen(targets) === 'always',
    };
  }

  private votedWhen(targets: Parameters<Reflector['getAllAndOverride']>[1]): VotedWhen | undefined {
    return this.reflector.getAllAndOverride<VotedWhen | undefined>(VOTED, targets);
  }

  private async realm(request: EnlaceRequest, personId: string, realmIn: string | undefined): Promise<Realm> {
    if (realmIn !== undefined) {
      const named = (request.params as Readonly<Record<string, string>>)[realmIn] ?? '';
      await this.realms.enter(named, personId);
      return named as Realm;
    }
    const wanted = headerOf(request, 'x-enlace-realm');
    if (!wanted || wanted === LIVE) return LIVE;
    await this.realms.enter(wanted, personId, isUnsafe(request.method));
    return wanted as Realm;
  }
}

const votingOf = (request: EnlaceRequest, { bearer }: Credentials): Voting => ({
  by: bearer === undefined ? 'session' : 'token',
  host: headerOf(request, 'host') ?? '',
  slip: headerOf(request, VOTE_HEADER) ?? null,
});

/** What tells one body from another; a file stands for itself by its hash. */
const printOf = (body: unknown): string => {
  if (Buffer.isBuffer(body)) return createHash('sha256').update(body).digest('hex');
  return body === undefined ? '' : JSON.stringify(body);
};

const claimOf = (request: EnlaceRequest, creates: boolean): NonNullable<EnlaceRequest['context']>['idempotency'] => {
  const key = headerOf(request, 'idempotency-key');
  if (!key) {
    if (creates) throw new DomainError('idempotency-key-missing');
    return undefined;
  }
  if (!KEY_FORM.test(key)) throw new DomainError('idempotency-key-malformed');
  const body = printOf(request.body);
  const realm = headerOf(request, 'x-enlace-realm') ?? '';
  const fingerprint = createHash('sha256').update([request.method, request.url, realm, body].join('\n')).digest('hex');
  return { key, fingerprint, onReplay: () => (request.replayed = true) };
};
