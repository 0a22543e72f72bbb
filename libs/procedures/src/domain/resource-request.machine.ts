import { defineMachine } from '#kernel';

export const RESOURCE_STATES = [
  'asked',
  'offered',
  'accepted',
  'under-way',
  'arrived',
  'released',
  'declined',
  'withdrawn',
  'stood-down',
] as const;
export type ResourceState = (typeof RESOURCE_STATES)[number];
export type ResourceAct = 'offer' | 'accept' | 'set-out' | 'arrive' | 'release' | 'decline' | 'withdraw' | 'stand-down';

/** What one desk asks of another in an activation. Who was asked may decline until it is there; who asked may withdraw until it has set out. */
export const resourceMachine = defineMachine<ResourceState, ResourceAct>({
  name: 'resource-request',
  initial: ['asked'],
  final: ['released', 'declined', 'withdrawn', 'stood-down'],
  table: {
    asked: { offer: 'offered', decline: 'declined', withdraw: 'withdrawn', 'stand-down': 'stood-down' },
    offered: {
      offer: 'offered',
      accept: 'accepted',
      decline: 'declined',
      withdraw: 'withdrawn',
      'stand-down': 'stood-down',
    },
    accepted: { 'set-out': 'under-way', decline: 'declined', withdraw: 'withdrawn', 'stand-down': 'stood-down' },
    'under-way': { arrive: 'arrived', decline: 'declined', 'stand-down': 'stood-down' },
    arrived: { release: 'released' },
    released: {},
    declined: {},
    withdrawn: {},
    'stood-down': {},
  },
});
