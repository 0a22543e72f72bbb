import type { Vote } from '#votes';
import type { Activation } from '../domain/activation.js';
import type { Level } from '../domain/procedure.js';

type Approved = Omit<Vote, 'proposalId'>;

const textOf = ({ procedure: { id, version, hash } }: Pick<Activation, 'procedure'>) => ({
  procedure: id,
  edition: version,
  hash,
});

/** The second key: on the ask of that number, whatever it wants. */
export const confirming =
  (number: number) =>
  (state: Activation): Approved => {
    const ask = [state.ask, state.settledAsks.at(-1)].find((each) => each?.number === number);
    const asked = ask && { want: ask.want, emergency: ask.emergency, reason: ask.reason, askedBy: ask.by.userId };
    return { action: 'activation.confirm', params: { ...textOf(state), number, ask: asked ?? null } };
  };

export const changingLevel =
  (want: Level, emergency: boolean, reason: string) =>
  (state: Activation): Approved => ({
    action: 'activation.level',
    params: { ...textOf(state), want, emergency, reason, ask: state.ask?.number ?? 0 },
  });

export const ending =
  (reason: string) =>
  (state: Activation): Approved => ({
    action: 'activation.end',
    params: { ...textOf(state), reason, ask: state.ask?.number ?? 0 },
  });
