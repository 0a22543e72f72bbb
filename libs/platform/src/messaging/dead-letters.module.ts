import { Module } from '@nestjs/common';
import { DeadLetters } from './dead-letters.js';

/** Apart from the engine: the api, which has none, acts on dead letters too. */
@Module({ providers: [DeadLetters], exports: [DeadLetters] })
export class DeadLettersModule {}
