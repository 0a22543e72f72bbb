import { type Aggregate, assertNever, type DeskId, type Instant, nextState, type UserId } from '#kernel';
import { refuseDrill } from './drill.errors.js';
import type { InjectEvent, InjectEventOf, InjectOrigin, Made } from './inject.events.js';
import { injectMachine, type InjectState, type InjectStep } from './inject.machine.js';
import type { ScriptAct, ScriptMoment, ScenarioInject, InjectChannel, InjectCondition } from './scenario.js';
import type { Bilingual } from '#kernel';

/** What a simulated desk does about something that reached it. */
export interface DeskMove {
  readonly desk: DeskId;
  readonly on: ScriptMoment;
  readonly does: ScriptAct;
  readonly ground?: string;
  readonly text?: Bilingual;
  /** The offer, request, case or activation that it answers. */
  readonly about: string;
}

/** The text and the effects of an inject: frozen when it is planned, and not part of what the ledger tells before it is fired. */
export interface InjectContent extends Pick<
  ScenarioInject,
  'move' | 'kind' | 'channel' | 'from' | 'to' | 'text' | 'expected' | 'notes' | 'objectives' | 'does' | 'expect' | 'if' | 'after'
> {
  /** Of a simulated desk's move, in place of effects. */
  readonly answers?: DeskMove;
}

export interface Inject {
  readonly state: InjectState;
  readonly number: number | null;
  readonly origin: InjectOrigin;
  readonly of: number | null;
  readonly to: readonly DeskId[] | null;
  readonly channel: InjectChannel;
  /** Drill time; null while it waits for another inject. */
  readonly dueAt: Instant | null;
  /** Not before this. */
  readonly notBefore: Instant;
  readonly after: { readonly inject: number; readonly minutes: number } | null;
  readonly condition: InjectCondition | null;
  readonly firedAt: Instant | null;
  readonly firedBy: UserId | null;
  readonly skipped: 'controller' | 'condition' | null;
  readonly made: readonly Made[];
  /** The effect that could not be, and the code of the refusal. */
  readonly fault: { readonly effect: number; readonly code: string } | null;
}

/** @throws DomainError inject-not-now */
export const mustStep = (inject: Inject, step: InjectStep): InjectState => {
  const next = nextState(injectMachine, inject.state, step);
  if (next === undefined) throw refuseDrill('inject-not-now', { number: inject.number ?? '-', state: inject.state });
  return next;
};

const planned = ({ data }: InjectEventOf<'drill.inject-planned'>): Inject => ({
  state: 'pending',
  number: data.number,
  origin: data.origin,
  of: data.of,
  to: data.to,
  channel: data.channel,
  dueAt: data.after ? null : data.dueAt,
  notBefore: data.dueAt,
  after: data.after,
  condition: data.condition,
  firedAt: null,
  firedBy: null,
  skipped: null,
  made: [],
  fault: null,
});

const evolve = (before: Inject | null, event: InjectEvent): Inject => {
  if (event.type === 'drill.inject-planned') return planned(event);
  if (!before) throw new TypeError('an inject begins with its plan');
  switch (event.type) {
    case 'drill.inject-timed':
      return { ...before, dueAt: event.data.dueAt };
    case 'drill.inject-rescheduled':
      return { ...before, state: before.state === 'held' ? 'held' : 'pending', dueAt: event.data.dueAt };
    case 'drill.inject-held':
      return { ...before, state: 'held' };
    case 'drill.inject-released':
      return { ...before, state: 'pending', dueAt: event.data.dueAt };
    case 'drill.inject-asked':
      return { ...before, state: 'asked' };
    case 'drill.inject-skipped':
      return { ...before, state: 'skipped', skipped: event.data.why };
    case 'drill.inject-fired':
      return { ...before, state: 'fired', firedAt: event.at, firedBy: event.data.by };
    case 'drill.inject-made':
      return { ...before, state: 'made', made: event.data.made };
    case 'drill.inject-failed': {
      const { effect, code, made } = event.data;
      return { ...before, state: 'failed', made, fault: { effect, code } };
    }
    default:
      return assertNever(event);
  }
};

/** Of no case: what it makes has cases of its own. */
export const injectAggregate: Aggregate<Inject, InjectEvent> = {
  name: 'drill-inject',
  evolve,
  caseOf: () => null,
  tells: () => true,
};
