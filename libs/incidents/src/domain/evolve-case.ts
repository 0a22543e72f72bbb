import { type Aggregate, assertNever, type CaseId, type DeskId, type Instant } from '#kernel';
import type { Case, Link, Participant, Progress } from './case.js';
import type { CaseEvent, CaseEventData } from './case-events.js';
import { TAKEN_OUT } from './taken-out.js';

const opened = (data: CaseEventData['case.opened'], at: Instant): Case => {
  const { leadDeskId, leadCountry, reportId, ...opening } = data;
  return {
    ...opening,
    events: 1,
    openedAt: at,
    lead: {
      deskId: leadDeskId,
      country: leadCountry,
      since: at,
      seq: 1,
      by: 'filing',
      causeId: reportId,
      entry: 1,
      acknowledgedAt: null,
    },
    links: [{ kind: 'report', reportId }],
    tasks: [],
    notes: 0,
    watchers: [],
    bringUpAt: null,
    openOffer: null,
    bounces: 0,
    conflict: null,
    corrections: [],
    progress: { state: 'open' },
  };
};

const acknowledged = (state: Case, at: Instant): Case => ({
  ...state,
  lead: { ...state.lead, acknowledgedAt: at },
  progress: state.progress.state === 'open' ? { state: 'acknowledged', acknowledgedAt: at } : state.progress,
});

const without = (desks: readonly DeskId[], deskId: DeskId): readonly DeskId[] => desks.filter((desk) => desk !== deskId);

const withoutParticipant = (participants: readonly Participant[], deskId: DeskId): readonly Participant[] =>
  participants.filter((participant) => participant.deskId !== deskId);

const leadMoved = (state: Case, data: CaseEventData['case.lead-moved'], at: Instant): Case => {
  const { toDeskId, toCountry, fromDeskId, by, causeId } = data;
  const moved: Case = {
    ...state,
    lead: {
      deskId: toDeskId,
      country: toCountry,
      since: at,
      seq: state.lead.seq + 1,
      by,
      causeId,
      entry: state.events,
      acknowledgedAt: null,
    },
    participants: [
      ...withoutParticipant(withoutParticipant(state.participants, toDeskId), fromDeskId),
      { deskId: fromDeskId, role: 'supporting', because: 'former-lead' },
    ],
    bounces: 0,
  };
  return data.acknowledged ? acknowledged(moved, at) : moved;
};

const withoutGrouping = ({ groups = [], ...state }: Case, otherId: CaseId): Case => {
  const left = groups.filter((grouping) => grouping.otherId !== otherId);
  return left.length > 0 ? { ...state, groups: left } : state;
};

/** What people say about two cases takes the place of what a surge supposed. */
const linked = (state: Case, link: Link): Case => {
  const after = { ...state, links: [...state.links, link] };
  return link.kind === 'case' ? withoutGrouping(after, link.caseId) : after;
};

const correctionAcknowledged = (state: Case, data: CaseEventData['case.correction-acknowledged'], at: Instant): Case => ({
  ...state,
  corrections: state.corrections.map((correction) =>
    correction.id !== data.id
      ? correction
      : {
          ...correction,
          recipients: correction.recipients.map((recipient) =>
            recipient.deskId === data.deskId ? { ...recipient, acknowledgedAt: at } : recipient,
          ),
        },
  ),
});

const progressed = (state: Case, event: CaseEvent): Progress => {
  switch (event.type) {
    case 'case.started':
    case 'case.reopened':
      return { state: 'in_progress', startedAt: event.at };
    case 'case.resolved': {
      const { outcome, summary } = event.data;
      return { state: 'resolved', resolution: { outcome, summary, resolvedAt: event.at } };
    }
    case 'case.closed':
      if (state.progress.state !== 'resolved') throw new Error('case.closed before case.resolved');
      return { state: 'closed', resolution: state.progress.resolution, closedAt: event.at };
    default:
      return state.progress;
  }
};

/** What happened to the people, tasks and papers of a case; its progress and its lead are told apart. */
const evolve = (before: Case | null, event: CaseEvent): Case => {
  if (event.type === 'case.opened') return opened(event.data, event.at);
  if (!before) throw new Error(`${event.type} before case.opened`);
  const state = { ...before, events: before.events + 1 };
  switch (event.type) {
    case 'case.started':
    case 'case.reopened':
    case 'case.resolved':
    case 'case.closed':
      return { ...state, progress: progressed(state, event) };
    case 'case.acknowledged':
      return acknowledged(state, event.at);
    case 'case.lead-moved':
      return leadMoved(state, event.data, event.at);
    case 'case.noted':
      return { ...state, notes: state.notes + 1, bringUpAt: event.data.bringUpAt ?? state.bringUpAt };
    case 'case.attached':
    case 'case.entered-from-paper':
      return state;
    case 'case.title-taken-out': {
      const { translation: _, ...rest } = state;
      return { ...rest, title: TAKEN_OUT };
    }
    case 'case.watched':
      return { ...state, watchers: [...state.watchers, event.data.deskId] };
    case 'case.unwatched':
      return { ...state, watchers: without(state.watchers, event.data.deskId) };
    case 'case.impact-assessed': {
      const { country, security, flow } = event.data;
      return { ...state, impact: { ...state.impact, [country]: { security, flow } } };
    }
    case 'case.priority-changed':
      return { ...state, priority: event.data.to, lifeSafety: event.data.lifeSafety };
    case 'case.linked':
      return linked(state, event.data.link);
    case 'case.grouped':
      return { ...state, groups: [...(state.groups ?? []), { ...event.data, since: event.at }] };
    case 'case.ungrouped':
      return withoutGrouping(state, event.data.otherId);
    case 'case.claimed':
      return state.conflict
        ? { ...state, conflict: { ...state.conflict, claimants: [...state.conflict.claimants, event.data.deskId] } }
        : state;
    default:
      return evolvePapers(state, event);
  }
};

type PaperEvent = Extract<CaseEvent, { type: `case.${'task' | 'participant' | 'offer' | 'conflict' | 'correction'}-${string}` }>;

const evolvePapers = (state: Case, event: PaperEvent): Case => {
  switch (event.type) {
    case 'case.task-added': {
      const { id, title, deskId, mandatory } = event.data;
      return { ...state, tasks: [...state.tasks, { id, title, deskId, mandatory, doneAt: null }] };
    }
    case 'case.task-done':
      return { ...state, tasks: state.tasks.map((task) => (task.id === event.data.id ? { ...task, doneAt: event.at } : task)) };
    case 'case.participant-added': {
      const { deskId, role, because } = event.data;
      return { ...state, participants: [...withoutParticipant(state.participants, deskId), { deskId, role, because }] };
    }
    case 'case.participant-removed': {
      const { deskId } = event.data;
      // It sees the case no longer, so it hears of it no longer.
      return {
        ...state,
        participants: withoutParticipant(state.participants, deskId),
        watchers: without(state.watchers, deskId),
      };
    }
    case 'case.offer-opened':
      return { ...state, openOffer: event.data.handoffId };
    case 'case.offer-closed':
      return { ...state, openOffer: null, bounces: event.data.bounces };
    case 'case.conflict-opened':
      return { ...state, conflict: { ...event.data, openedAt: event.at, proposal: null } };
    case 'case.conflict-proposed':
      return state.conflict ? { ...state, conflict: { ...state.conflict, proposal: { ...event.data, at: event.at } } } : state;
    case 'case.conflict-settled':
      return { ...state, conflict: null };
    case 'case.correction-issued': {
      const { deskId, recipients, ...issued } = event.data;
      const owed = recipients.map((recipient) => ({ deskId: recipient, acknowledgedAt: null }));
      return { ...state, corrections: [...state.corrections, { ...issued, byDeskId: deskId, at: event.at, recipients: owed }] };
    }
    case 'case.correction-acknowledged':
      return correctionAcknowledged(state, event.data, event.at);
    default:
      return assertNever(event);
  }
};

export const caseFile: Aggregate<Case, CaseEvent> = {
  name: 'case',
  evolve,
  caseOf: ({ caseId }) => caseId,
  isUrgent: ({ lifeSafety, priority }) => lifeSafety || priority === 'P1',
};
