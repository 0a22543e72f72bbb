export { hashOf } from './application/hash-of.js';
export { type SignedAct, SignedActs } from './application/signed-acts.js';
export type { TicketFor, VoteKeys } from './application/vote-keys.js';
export { type Vote, Votes } from './application/votes.js';
export type { VoteSlip } from './domain/vote-slip.js';
export { VotesModule } from './votes.module.js';
