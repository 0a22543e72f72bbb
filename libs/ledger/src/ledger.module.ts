import { Global, Module } from '@nestjs/common';
import { CommandRunner } from './application/command-runner.js';
import { AnswersStore } from './persistence/answers.store.js';
import { EntriesStore } from './persistence/entries.store.js';

/** Global: each context's handlers run their commands through it. */
@Global()
@Module({ providers: [CommandRunner, AnswersStore, EntriesStore], exports: [CommandRunner] })
export class LedgerModule {}
