import { DirectoryModule } from '#directory';
import { EscalationModule } from '#escalation';
import { HoldingsModule } from '#identity';
import { VotesModule } from '#votes';
import { Module } from '@nestjs/common';
import { AnswerShiftNote } from './application/answer-shift-note.handler.js';
import { ActsOfDesks } from './application/acts-of-desks.js';
import { ConfirmPresence } from './application/confirm-presence.handler.js';
import { DeskPresencesRepository } from './application/desk-presences.repository.js';
import { DesksOnCheck } from './application/desks-on-check.js';
import { DraftShiftNote } from './application/draft-shift-note.handler.js';
import { JudgePresence } from './application/judge-presence.js';
import { LookForGaps } from './application/look-for-gaps.js';
import { OverrideDuty } from './application/override-duty.handler.js';
import { RosterSeed } from './application/roster-seed.js';
import { RosterSetting } from './application/roster-setting.js';
import { RostersQueries } from './application/rosters.queries.js';
import { RostersRepository } from './application/rosters.repository.js';
import { SetRotations } from './application/set-rotations.handler.js';
import { ShiftClock } from './application/shift-clock.js';
import { DeskChanges, ShiftNotesQueries } from './application/shift-notes.queries.js';
import { ShiftNotesRepository } from './application/shift-notes.repository.js';
import { ViewRoster } from './application/view-roster.js';
import { ViewShiftNotes } from './application/view-shift-notes.js';
import { DeskChangesSql } from './persistence/desk-changes.sql-queries.js';
import { DutyHeld } from './persistence/duty-held.sql.js';
import { DeskPresencesStore } from './persistence/desk-presences.store.js';
import { RostersSqlQueries } from './persistence/rosters.sql-queries.js';
import { RostersStore } from './persistence/rosters.store.js';
import { ShiftNotesSqlQueries } from './persistence/shift-notes.sql-queries.js';
import { ShiftNotesStore } from './persistence/shift-notes.store.js';

const presence = [ActsOfDesks, ConfirmPresence, JudgePresence];
const rosters = [LookForGaps, OverrideDuty, RosterSeed, SetRotations, ViewRoster];
const shifts = [AnswerShiftNote, DraftShiftNote, ViewShiftNotes];

@Module({
  imports: [DirectoryModule, EscalationModule, HoldingsModule, VotesModule],
  providers: [
    ...presence,
    ...rosters,
    ...shifts,
    DesksOnCheck,
    DutyHeld,
    RosterSetting,
    ShiftClock,
    { provide: DeskPresencesRepository, useClass: DeskPresencesStore },
    { provide: RostersRepository, useClass: RostersStore },
    { provide: RostersQueries, useClass: RostersSqlQueries },
    { provide: ShiftNotesRepository, useClass: ShiftNotesStore },
    { provide: ShiftNotesQueries, useClass: ShiftNotesSqlQueries },
    { provide: DeskChanges, useClass: DeskChangesSql },
  ],
  exports: [...presence, ...rosters, ...shifts, DeskPresencesRepository, RostersRepository, RostersQueries, ShiftNotesRepository],
})
export class DutyModule {}
