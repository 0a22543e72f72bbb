import { LIVE, type UserId } from '#kernel';
import { Database, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { refuseService } from '../domain/identity.errors.js';
import { levelProved, provedHere, type ServiceProof, type SignInService } from '../domain/sign-in-service.js';
import { sessionExpiry } from '../domain/session.js';
import { AccessStore } from './access.store.js';
import { AGENCY_SIGN_IN } from './begin-agency-sign-in.handler.js';
import { Challenges } from './challenges.js';
import { newSecret, sha256 } from './secrets.js';
import { ServiceArrivals } from './service-arrivals.js';
import { SessionRenewer } from './session-renewer.js';
import type { Trip } from './sign-in-trips.js';

interface Arrival {
  readonly trip: Trip;
  /** What the service added to the address. */
  readonly search: string;
  readonly agent: string;
}

/** Lets in who comes back from the service of the agency: the person to whom the account there was bound by an administrator, and nobody by a name or a mail address. */
@Injectable()
export class FinishAgencySignIn {
  constructor(
    private readonly database: Database,
    private readonly arrivals: ServiceArrivals,
    private readonly challenges: Challenges,
    private readonly access: AccessStore,
    private readonly renewer: SessionRenewer,
  ) {}

  /** @returns the secret id of the session. @throws DomainError sign-in-service-refused, sign-in-unbound, sign-in-too-weak, sign-in-refused */
  async execute(arrival: Arrival): Promise<string> {
    const { trip } = arrival;
    await this.useUp(trip);
    const { service, proof, personId } = await this.arrivals.know(trip, arrival.search);
    const next = await this.database.transaction(LIVE, (tx) =>
      trip.sessionId === null
        ? this.open(tx, { service, proof, personId }, arrival.agent)
        : this.renew(tx, { service, proof, personId }, trip.sessionId),
    );
    this.renewer.forget(personId);
    return next;
  }

  private async useUp({ state, serviceId }: Trip): Promise<void> {
    const challenge = Buffer.from(state, 'base64url');
    const isOurs = await this.database.transaction(LIVE, (tx) => this.challenges.take(tx, AGENCY_SIGN_IN, serviceId, challenge));
    if (!isOurs) refuseService('sign-in-service-refused');
  }

  private async open(tx: Tx, known: Known, agent: string): Promise<string> {
    const { service, proof, personId } = known;
    const sessionId = newSecret();
    const session = { idHash: sha256(sessionId), personId, passwordHash: null, expiresAt: sessionExpiry(tx.now), agent };
    const proved = { level: levelProved(proof, service), provedAt: provedHere(proof.provedAt, tx.now) };
    const by = { serviceId: service.id, session: proof.session };
    if (await this.access.openSession(tx, { ...session, ...proved, by })) return sessionId;
    return refuseService(proved.level === 1 ? 'sign-in-too-weak' : 'sign-in-refused');
  }

  private renew(tx: Tx, { service, proof, personId }: Known, sessionId: string): Promise<string> {
    if (levelProved(proof, service) !== 2) return refuseService('sign-in-too-weak');
    const proved = { level: 2, provedAt: provedHere(proof.provedAt, tx.now) } as const;
    return this.renewer.renewOwn(tx, sessionId, personId, { ...proved, by: { serviceId: service.id, session: proof.session } });
  }
}

interface Known {
  readonly service: SignInService;
  readonly proof: ServiceProof;
  readonly personId: UserId;
}
