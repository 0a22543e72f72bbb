import { defineMachine, type TransitionTable } from '#kernel';

export const ALERT_STATES = ['standing', 'noted', 'superseded', 'cancelled'] as const;
export type AlertState = (typeof ALERT_STATES)[number];
export type AlertAct = 'supersede' | 'cancel';

const table: TransitionTable<AlertState, AlertAct> = {
  standing: { supersede: 'superseded', cancel: 'cancelled' },
  noted: {},
  superseded: {},
  cancelled: {},
};

/** An alert that was received. Only what warns can be superseded or cancelled, and only by whoever sent it. */
export const alertMachine = defineMachine<AlertState, AlertAct>({
  name: 'alert',
  initial: ['standing', 'noted'],
  final: ['noted', 'superseded', 'cancelled'],
  table,
});
