/** State x event -> next state. A pair that is absent is refused loudly, never ignored. */
export type TransitionTable<State extends string, Event extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Event, State>>>>
>;

export interface Machine<State extends string, Event extends string> {
  readonly name: string;
  readonly initial: readonly State[];
  readonly final: readonly State[];
  readonly table: TransitionTable<State, Event>;
}

/**
 * Declares a state machine and checks the table while the module loads, so a wrong one never boots.
 * @throws Error naming the fault: unknown target, unreachable state, dead end that is not final, final state with a way out.
 */
export const defineMachine = <State extends string, Event extends string>(
  machine: Machine<State, Event>,
): Machine<State, Event> => {
  const states = Object.keys(machine.table) as State[];
  const fault = (what: string): never => {
    throw new Error(`machine ${machine.name}: ${what}`);
  };
  const targets = (state: State): State[] => Object.values<State>(machine.table[state] as Record<string, State>);
  const reached = new Set<State>(machine.initial);
  for (const state of reached) for (const target of machine.table[state] ? targets(state) : []) reached.add(target);
  for (const state of reached) if (!states.includes(state)) fault(`unknown state ${state}`);
  for (const state of states) {
    if (!reached.has(state)) fault(`unreachable state ${state}`);
    const ways = targets(state).length;
    if (ways === 0 && !machine.final.includes(state)) fault(`${state} has no way out and is not final`);
    if (ways > 0 && machine.final.includes(state)) fault(`${state} is final and has a way out`);
  }
  return machine;
};

/** The state after `event`, or undefined when the table does not allow it. */
export const nextState = <State extends string, Event extends string>(
  machine: Machine<State, Event>,
  state: State,
  event: Event,
): State | undefined => machine.table[state][event];

/** Events that the table allows in `state`. */
export const allowedEvents = <State extends string, Event extends string>(
  machine: Machine<State, Event>,
  state: State,
): Event[] => Object.keys(machine.table[state]) as Event[];

/** The table as a Mermaid state diagram, for the README of its context. */
export const drawMachine = <State extends string, Event extends string>(machine: Machine<State, Event>): string => {
  const lines = ['stateDiagram-v2'];
  for (const state of machine.initial) lines.push(`  [*] --> ${state}`);
  for (const [from, ways] of Object.entries<Partial<Record<Event, State>>>(machine.table))
    for (const [event, to] of Object.entries(ways)) lines.push(`  ${from} --> ${String(to)}: ${event}`);
  for (const state of machine.final) lines.push(`  ${state} --> [*]`);
  return lines.join('\n');
};
