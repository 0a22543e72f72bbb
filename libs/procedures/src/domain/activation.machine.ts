import { defineMachine } from '#kernel';

export const ACTIVATION_STATES = ['awaiting', 'unilateral', 'joint', 'ended'] as const;
export type ActivationState = (typeof ACTIVATION_STATES)[number];
export type KeyMove = 'ask' | 'stand-together' | 'stand-apart' | 'end';

/**
 * How the keys of both countries stand. `awaiting`: one side has turned its key and the other owes an answer. `unilateral`: the sides are
 * at different levels, or one never turned its key. `joint`: both are at the same level. Nothing joint ends without being asked for.
 */
export const activationMachine = defineMachine<ActivationState, KeyMove>({
  name: 'activation',
  initial: ['awaiting'],
  final: ['ended'],
  table: {
    awaiting: { ask: 'awaiting', 'stand-together': 'joint', 'stand-apart': 'unilateral', end: 'ended' },
    unilateral: { ask: 'awaiting', 'stand-together': 'joint', 'stand-apart': 'unilateral', end: 'ended' },
    joint: { ask: 'awaiting' },
    ended: {},
  },
});

export const STEP_STATES = ['open', 'in-progress', 'done', 'skipped', 'not-applicable', 'stood-down'] as const;
export type StepState = (typeof STEP_STATES)[number];
export type StepAct = 'start' | 'complete' | 'skip' | 'set-aside' | 'bring-back' | 'stand-down';

/** A step of a checklist. What does not apply can come to apply when a question is answered. */
export const stepMachine = defineMachine<StepState, StepAct>({
  name: 'step',
  initial: ['open', 'not-applicable'],
  final: ['done', 'skipped', 'stood-down'],
  table: {
    open: {
      start: 'in-progress',
      complete: 'done',
      skip: 'skipped',
      'set-aside': 'not-applicable',
      'stand-down': 'stood-down',
    },
    'in-progress': { complete: 'done', skip: 'skipped', 'set-aside': 'not-applicable', 'stand-down': 'stood-down' },
    'not-applicable': { 'bring-back': 'open', 'stand-down': 'stood-down' },
    done: {},
    skipped: {},
    'stood-down': {},
  },
});

export const AGENCY_STATES = ['alerted', 'standing-by', 'active', 'unable', 'deactivated'] as const;
export type AgencyState = (typeof AGENCY_STATES)[number];
export type AgencyAct = 'stand-by' | 'activate' | 'refuse' | 'deactivate';

/** What a desk says of itself in an activation. */
export const agencyMachine = defineMachine<AgencyState, AgencyAct>({
  name: 'agency',
  initial: ['alerted'],
  final: ['deactivated'],
  table: {
    alerted: { 'stand-by': 'standing-by', activate: 'active', refuse: 'unable', deactivate: 'deactivated' },
    'standing-by': { activate: 'active', refuse: 'unable', deactivate: 'deactivated' },
    active: { 'stand-by': 'standing-by', refuse: 'unable', deactivate: 'deactivated' },
    unable: { 'stand-by': 'standing-by', activate: 'active', deactivate: 'deactivated' },
    deactivated: {},
  },
});
