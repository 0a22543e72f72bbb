import { LIVE, type RequestContext } from '#kernel';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { refuseSignIn, refuseStepUp } from '../domain/identity.errors.js';
import { Attempts } from './attempts.js';
import type { Attempt, SignInRecord } from './attempts.store.js';
import { PasswordHasher } from './password-hasher.js';
import { FactorProver } from './prove-factor.js';
import { SessionRenewer } from './session-renewer.js';

export interface StepUpCommand {
  readonly sessionId: string;
  readonly network: string;
  /** Of the authenticator app, or a recovery code. */
  readonly otp?: string | undefined;
  /** For whoever has no second factor. */
  readonly password?: string | undefined;
}

/** Proves anew who sits there. The session goes on under another id. Wrong guesses are counted and delayed as those of a sign-in are. */
@Injectable()
export class StepUp {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
    private readonly hasher: PasswordHasher,
    private readonly prover: FactorProver,
    private readonly renewer: SessionRenewer,
  ) {}

  /** @returns the new secret id of the session. @throws DomainError step-up-refused, sign-in-at-agency, sign-in-delayed, sign-in-crowded */
  async execute({ actor }: RequestContext, command: StepUpCommand): Promise<string> {
    const attempt = { username: actor.username, network: command.network };
    const next = await this.attempts.run(attempt, async ({ person }) => {
      if (!person || person.disabled) return refuseSignIn('sign-in-refused');
      if (!person.isEnrolled && person.isProvedElsewhere) return refuseSignIn('sign-in-at-agency');
      if (!person.isEnrolled) return this.byPassword(person, attempt, command);
      return this.database.transaction(LIVE, async (tx) => {
        if (!(await this.prover.proves(tx, person.id, command.otp ?? ''))) return refuseStepUp('step-up-refused');
        await this.attempts.succeeded(tx, person.id, attempt);
        return this.renewer.renew(tx, command.sessionId, 2);
      });
    });
    this.renewer.forget(actor.userId);
    return next;
  }

  private async byPassword(
    { id, passwordHash }: NonNullable<SignInRecord['person']>,
    attempt: Attempt,
    { password = '', sessionId }: StepUpCommand,
  ): Promise<string> {
    if (!(await this.hasher.verify(passwordHash, password))) return refuseStepUp('step-up-refused');
    return this.database.transaction(LIVE, async (tx) => {
      await this.attempts.succeeded(tx, id, attempt);
      return this.renewer.renew(tx, sessionId, 1);
    });
  }
}
