import type { Instant, UserId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { VotesStore } from './votes.store.js';

/** That a key of the person's own stands behind an act; the signature itself is in the act's ledger entry. */
export interface SignedAct {
  readonly action: string;
  readonly userId: UserId;
  /** The moment of the act, by which it is found among those of the thing. */
  readonly at: Instant;
}

/** Tells, wherever approvals are shown, behind which of them a key of the person's own stands. */
@Injectable()
export class SignedActs {
  constructor(private readonly votes: VotesStore) {}

  /** @param stream of the thing that is shown, as `kind:id`: whoever asks sees it */
  async on(stream: string): Promise<readonly SignedAct[]> {
    return (await this.onEach([stream]))(stream);
  }

  /** The same of many things at once. */
  async onEach(streams: readonly string[]): Promise<(stream: string) => readonly SignedAct[]> {
    const kept = await this.votes.of(streams);
    const acts = new Map<string, SignedAct[]>(streams.map((stream) => [stream, []]));
    for (const { stream, action, personId, at } of kept) acts.get(stream)?.push({ action, userId: personId, at });
    return (stream) => acts.get(stream) ?? [];
  }
}
