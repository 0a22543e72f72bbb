import { type Actor, type Context, isPerson, type Voting } from '#kernel';
import {
  type Ballot,
  ballotChallenge,
  ballotText,
  challengeIn,
  CommandRunner,
  envOf,
  isSound,
  type SignedVote,
  type Unit,
  verifierTools,
} from '#ledger';
import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { refuseVote } from '../domain/vote.errors.js';
import { readSlip } from '../domain/vote-slip.js';
import { NO_KEYS, type VoteKeys } from './vote-keys.js';
import { VotesStore } from './votes.store.js';

/** What an act approves; `stream` where the act makes the thing, whose id nobody knew when it was asked. */
export interface Vote extends Ballot {
  readonly stream?: string;
}

interface Voter {
  readonly actor: Actor;
  readonly host: string;
}

const purposeOf = ({ action, proposalId }: Ballot): string => `vote ${action} ${proposalId}`;

const withTicket = (ballot: Ballot, ticket: string): Ballot => ({ ...ballot, params: { ...ballot.params, ticket } });

/**
 * Acts of two people are signed by each one's own key. An act calls this with what it approves, in its own transaction: whoever has a passkey is
 * asked to sign exactly that, and what was signed goes into the act's ledger entry.
 */
@Injectable()
export class Votes {
  private keys = NO_KEYS;

  constructor(
    private readonly env: Env,
    private readonly store: VotesStore,
    private readonly runner: CommandRunner,
  ) {}

  /** Says who knows which keys people hold. */
  enter(keys: VoteKeys): void {
    this.keys = keys;
  }

  /** Runs a command in which somebody votes, as any other is run. */
  run<T>(ctx: Context, work: (unit: Unit) => Promise<T>): Promise<T> {
    return this.runner.run(ctx, work);
  }

  /**
   * Takes what came with the request, or asks for it, behind what was decided. Whoever has no passkey, and what a script plays, goes on unsigned.
   * @throws DomainError vote-required, vote-malformed, vote-changed, vote-refused, vote-needs-key, passkeys-off
   */
  async cast(unit: Unit, { stream, ...ballot }: Vote): Promise<void> {
    const { actor } = unit.ctx;
    const voting: Voting | undefined = 'voting' in unit.ctx ? unit.ctx.voting : undefined;
    if (!isPerson(actor) || !voting) return;
    const known = voting.by === 'session' ? await this.keys.of(unit.tx, actor.userId) : [];
    if (known.length === 0) return this.env.ENLACE_VOTES === 'everyone' ? refuseVote('vote-needs-key') : undefined;
    const voter = { actor, host: voting.host };
    const whole = { ...ballot, params: { ...ballot.params, env: envOf(unit.ctx.realm) } };
    if (voting.slip === null) return this.ask(unit, voter, whole, known);
    const on = stream ?? ballot.proposalId;
    const at = unit.sign(on, await this.judge(unit, voter, whole, voting.slip));
    await this.store.keep(unit.tx, { stream: on, action: ballot.action, personId: actor.userId, at });
  }

  /** Nothing was done: the refusal says what to sign, the ballot to the letter, so that whoever signs can hash it themselves. */
  private async ask(unit: Unit, { actor, host }: Voter, ballot: Ballot, known: readonly string[]): Promise<never> {
    const whose = { personId: actor.userId, purpose: purposeOf(ballot) };
    const { ticket, site } = await this.keys.ticket(unit.tx, host, whose);
    const text = Buffer.from(ballotText(withTicket(ballot, ticket))).toString();
    return refuseVote('vote-required', { ballot: text, ticket, site, keys: known.join(' ') });
  }

  private async judge(unit: Unit, { actor, host }: Voter, asked: Ballot, text: string): Promise<SignedVote> {
    const slip = readSlip(text) ?? refuseVote('vote-malformed');
    const whose = { personId: actor.userId, purpose: purposeOf(asked) };
    if (!(await this.keys.take(unit.tx, slip.ticket, whose))) return refuseVote('vote-refused');
    const ballot = withTicket(asked, slip.ticket);
    const { authenticatorData, clientDataJSON, signature } = slip;
    const challenge = ballotChallenge(verifierTools.sha256, ballot);
    if (!Buffer.from(challenge).equals(challengeIn(clientDataJSON))) return refuseVote('vote-changed');
    const key = await this.keys.signedBy(unit.tx, host, actor.userId, slip);
    if (!key) return refuseVote('vote-refused');
    const vote = { ...ballot, key, authenticatorData, clientDataJSON, signature };
    // What is kept is what the offline verifier lets pass, or nothing.
    return isSound(verifierTools, vote) ? vote : refuseVote('vote-refused');
  }
}
