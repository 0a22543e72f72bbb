import { DirectoryModule } from '#directory';
import { Module } from '@nestjs/common';
import { ActsOfDesks } from './application/acts-of-desks.js';
import { ConfirmPresence } from './application/confirm-presence.handler.js';
import { DeskPresencesRepository } from './application/desk-presences.repository.js';
import { DesksOnCheck } from './application/desks-on-check.js';
import { JudgePresence } from './application/judge-presence.js';
import { DeskPresencesStore } from './persistence/desk-presences.store.js';

@Module({
  imports: [DirectoryModule],
  providers: [
    ActsOfDesks,
    ConfirmPresence,
    DesksOnCheck,
    JudgePresence,
    { provide: DeskPresencesRepository, useClass: DeskPresencesStore },
  ],
  exports: [ActsOfDesks, ConfirmPresence, JudgePresence, DeskPresencesRepository],
})
export class DutyModule {}
