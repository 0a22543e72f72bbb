import { EscalationModule } from '#escalation';
import { PulsesModule } from '#platform/auditing';
import { DeadLettersModule } from '#platform/messaging';
import { Module } from '@nestjs/common';
import { DeadLetterClock } from './application/dead-letter-clock.js';
import { DeadLettersQueries } from './application/dead-letters.queries.js';
import { DeadLettersRepository } from './application/dead-letters.repository.js';
import { DeadLetterWork } from './application/dead-letter-work.js';
import { TellEngineCondition } from './application/engine-condition.js';
import { FileDeadLetters } from './application/file-dead-letters.handler.js';
import { FileStoppedWebhook } from './application/file-stopped-webhook.handler.js';
import { GiveUpDeadLetter } from './application/give-up-dead-letter.handler.js';
import { RetryDeadLetter } from './application/retry-dead-letter.handler.js';
import { DeadLettersSqlQueries } from './persistence/dead-letters.sql-queries.js';
import { DeadLettersStore } from './persistence/dead-letters.store.js';

const handlers = [TellEngineCondition, FileDeadLetters, FileStoppedWebhook, RetryDeadLetter, GiveUpDeadLetter];

@Module({
  imports: [EscalationModule, PulsesModule, DeadLettersModule],
  providers: [
    ...handlers,
    DeadLetterClock,
    DeadLetterWork,
    { provide: DeadLettersQueries, useClass: DeadLettersSqlQueries },
    { provide: DeadLettersRepository, useClass: DeadLettersStore },
  ],
  exports: [...handlers, DeadLettersQueries],
})
export class OperationsModule {}
