import { Module } from '@nestjs/common';
import { SignedActs } from './application/signed-acts.js';
import { Votes } from './application/votes.js';
import { VotesStore } from './application/votes.store.js';
import { SqlVotesStore } from './persistence/votes.sql-store.js';

/** For contexts in which an act takes two people. */
@Module({
  providers: [Votes, SignedActs, { provide: VotesStore, useClass: SqlVotesStore }],
  exports: [Votes, SignedActs],
})
export class VotesModule {}
