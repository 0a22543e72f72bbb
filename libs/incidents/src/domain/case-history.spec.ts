import { describe, expect, it } from '@jest/globals';
import { addMinutes, DomainError, type HandoffId, type Instant, replay } from '#kernel';
import fc from 'fast-check';
import { acknowledgeCase } from './acknowledge-case.js';
import { addNote } from './add-note.js';
import { addParticipant } from './add-participant.js';
import { addTask } from './add-task.js';
import { assessImpact } from './assess-impact.js';
import { attachFile } from './attach-file.js';
import { type Case, desksOf } from './case.js';
import type { CaseEvent } from './case-events.js';
import { CONSULATE, EPA, FIRE_TIJUANA, JOINT_MX, JOINT_US, OES, opening, PHOTO, PROFEPA, STRANGER, T0 } from './case.fixture.js';
import type { ActingDesk } from './case.rules.js';
import { changePriority } from './change-priority.js';
import { claimCase } from './claim-case.js';
import { closeCase } from './close-case.js';
import { closeOffer } from './close-offer.js';
import { completeTask } from './complete-task.js';
import { caseFile } from './evolve-case.js';
import { moveLead } from './move-lead.js';
import { openCase } from './open-case.js';
import { openOffer } from './open-offer.js';
import { removeParticipant } from './remove-participant.js';
import { reopenCase } from './reopen-case.js';
import { resolveCase } from './resolve-case.js';
import { confirmSettlement, proposeSettlement } from './settle-conflict.js';
import { startCase } from './start-case.js';
import { unwatchCase, watchCase } from './watch-case.js';

type Command = (state: Case, by: ActingDesk, other: ActingDesk, now: Instant) => readonly CaseEvent[];

const OFFER = 'offer' as HandoffId;
const nothingOpen = { obligations: [], holds: [], say: () => ({ en: 'x', es: 'x' }) };
const joint = [JOINT_US, JOINT_MX];

const COMMANDS: Readonly<Record<string, Command>> = {
  acknowledge: (state, by, _, now) => acknowledgeCase(state, by, now),
  start: (state, by, _, now) => startCase(state, by, now),
  resolve: (state, by, _, now) => resolveCase(state, { by, outcome: 'handled', summary: 's' }, now),
  close: (state, by, _, now) => closeCase(state, by, nothingOpen, now),
  reopen: (state, by, _, now) => reopenCase(state, { by, reason: 'r' }, now),
  note: (state, by, _, now) => addNote(state, { by, noteId: 'n', text: 't', language: 'en', bringUpAt: null }, now),
  attach: (state, by, _, now) => attachFile(state, { by, attachmentId: 'a', ...PHOTO, text: null, finding: null }, now),
  watch: (state, by, _, now) => watchCase(state, by, now),
  unwatch: (state, by, _, now) => unwatchCase(state, by, now),
  task: (state, by, to, now) => addTask(state, { by, id: 't', title: 't', deskId: to.deskId, mandatory: true }, now),
  complete: (state, by, _, now) => completeTask(state, { by, taskId: 't', remark: null }, now),
  impact: (state, by, _, now) => assessImpact(state, { by, country: by.country, impact: { security: 4, flow: 1 } }, now),
  raise: (state, by, _, now) => changePriority(state, { by, to: 'P1', reason: null }, now),
  lower: (state, by, _, now) => changePriority(state, { by, to: 'P4', reason: 'r' }, now),
  add: (state, by, other, now) => addParticipant(state, { by, deskId: other.deskId, role: 'informed' }, now),
  remove: (state, by, other, now) => removeParticipant(state, { by, deskId: other.deskId, reason: 'r' }, now),
  offer: (state, by, _, now) => openOffer(state, by, OFFER, now),
  decline: (state, _, __, now) => closeOffer(state, OFFER, 'declined', now),
  accept: (state, _, to, now) => {
    const closed = closeOffer(state, OFFER, 'accepted', now);
    const free = closed.reduce<Case>(caseFile.evolve, state);
    return [...closed, ...moveLead(free, { to, by: 'handoff', causeId: OFFER, kind: 'transfer' }, now)];
  },
  reroute: (state, _, to, now) => moveLead(state, { to, by: 'reroute', causeId: 'o', kind: 'reroute' }, now),
  claim: (state, by, _, now) => claimCase(state, { by, reason: 'r', conflictId: 'c' }, { competent: true, joint }, now),
  propose: (state, by, lead, now) => proposeSettlement(state, { by, lead, reason: 'r' }, now),
  confirm: (state, by, { deskId }, now) => confirmSettlement(state, { by, leadDeskId: deskId }, now),
};

const desks = fc.constantFrom(EPA, OES, FIRE_TIJUANA, CONSULATE, PROFEPA, STRANGER, JOINT_US, JOINT_MX);
const step = fc.record({ command: fc.constantFrom(...Object.keys(COMMANDS)), by: desks, other: desks, leads: fc.boolean() });

interface Run {
  readonly state: Case;
  readonly events: readonly CaseEvent[];
  /** Leads in the order in which they took over. */
  readonly leads: readonly Case['lead'][];
}

const isRefusal = (error: unknown): boolean => error instanceof DomainError;

const perform = (
  run: Run,
  { command, by, other, leads }: { command: string; by: ActingDesk; other: ActingDesk; leads: boolean },
): Run => {
  const now = addMinutes(T0, run.events.length);
  try {
    const events = COMMANDS[command]!(run.state, leads ? run.state.lead : by, other, now);
    const state = events.reduce<Case>(caseFile.evolve, run.state);
    const moved = state.lead.seq === run.state.lead.seq ? [] : [state.lead];
    return { state, events: [...run.events, ...events], leads: [...run.leads, ...moved] };
  } catch (error) {
    if (isRefusal(error)) return run;
    throw error;
  }
};

const history = fc.array(step, { maxLength: 60 }).map((steps) => {
  const events = openCase(opening(), T0);
  const state = replay(caseFile, events)!;
  return steps.reduce<Run>(perform, { state, events, leads: [state.lead] });
});

describe('any legal sequence of commands on a case', () => {
  it('replays to the state that was stored', () => {
    fc.assert(
      fc.property(history, ({ state, events }) => expect(replay(caseFile, events)).toEqual(state)),
      { numRuns: 400 },
    );
  });

  it('keeps exactly one lead, whose custody follows the one before without gap', () => {
    fc.assert(
      fc.property(history, ({ state, leads, events }) => {
        expect(leads.map(({ seq }) => seq)).toEqual(leads.map((_, index) => index + 1));
        expect(leads.every(({ since }, index) => index === 0 || since >= leads[index - 1]!.since)).toBe(true);
        expect(events.filter(({ type }) => type === 'case.lead-moved')).toHaveLength(leads.length - 1);
        expect(desksOf(state).filter(({ because }) => because === 'lead')).toEqual([
          { deskId: state.lead.deskId, because: 'lead' },
        ]);
        expect(state.participants.some(({ deskId }) => deskId === state.lead.deskId)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('names every desk on it once', () => {
    fc.assert(
      fc.property(history, ({ state }) => {
        const desksNamed = state.participants.map(({ deskId }) => deskId);
        expect(new Set(desksNamed).size).toBe(desksNamed.length);
        expect(new Set(state.watchers).size).toBe(state.watchers.length);
      }),
    );
  });
});
