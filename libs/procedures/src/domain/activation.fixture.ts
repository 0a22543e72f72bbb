import {
  addMinutes,
  type CaseId,
  type CorridorId,
  type CountryCode,
  type CrossingId,
  type DeskId,
  type Instant,
  instant,
  nextState,
  type UserId,
} from '#kernel';
import { type Activation, activationAggregate } from './activation.js';
import type { ActivationEvent, Raised } from './activation.events.js';
import { activationMachine, type KeyMove } from './activation.machine.js';
import type { Signature } from './activation-parts.js';
import { answerAlert } from './command-acts.js';
import { endActivation } from './end-activation.js';
import { giveOrder, type GiveOrder, liftOrder } from './orders.js';
import type { Level, OrderAct, ProcedureText } from './procedure.js';
import { type RaiseActivation, raiseActivation } from './raise-activation.js';
import { smallProcedure } from './small-procedure.fixture.js';
import { askLevel, confirmAsk, declineAsk, lapseAsk } from './turn-key.js';
import { answerQuestion, completeStep, skipStep, startStep, tellRoles } from './work-steps.js';

const moveOf = (before: Activation, after: Activation): KeyMove | null => {
  const keysMoved = before.sides !== after.sides || before.ask !== after.ask || before.ended !== after.ended;
  if (!keysMoved) return null;
  if (after.ended) return 'end';
  if (after.ask && after.ask !== before.ask) return 'ask';
  return after.state === 'joint' ? 'stand-together' : 'stand-apart';
};

/** Two sides, a clock, and one activation on which they act; every move of keys is held against the machine. */
export class Play {
  now: Instant;
  state: Activation;
  readonly events: ActivationEvent[] = [];
  private count = 0;

  constructor(
    readonly text: ProcedureText,
    /** The desk of each role that has one. */
    private readonly desks: Readonly<Record<string, string>>,
    {
      at,
      by,
      ...raising
    }: Partial<RaiseActivation> & {
      readonly at: string;
      readonly by: Signature['deskId'] | string;
      readonly answers?: Readonly<Record<string, boolean>>;
      readonly crossingIds?: readonly string[];
    },
  ) {
    this.now = instant(at);
    const command: RaiseActivation = { level: 'elevated', emergency: false, caseIds: [] as CaseId[], ...raising };
    const data = this.raising(by, raising);
    const events = raiseActivation(command, data, this.facts);
    this.events.push(...events);
    this.state = events.reduce<Activation | null>((state, event) => activationAggregate.evolve(state, event), null)!;
  }

  private raising(
    by: string,
    {
      answers = {},
      crossingIds = ['san-ysidro'],
    }: { answers?: Readonly<Record<string, boolean>>; crossingIds?: readonly string[] },
  ): Raised {
    const seats = this.text.roles.map(({ id, country, duty }) => ({
      role: id,
      country,
      duty,
      deskId: (this.desks[id] ?? null) as DeskId | null,
      standsInFor: null,
    }));
    return {
      procedure: { id: this.text.id, version: 1, hash: 'h' },
      corridorId: 'SDT' as CorridorId,
      crossingIds: crossingIds as CrossingId[],
      countries: ['US', 'MX'],
      keyDesks: [
        { country: 'US', deskId: 'us-joint-desk' as DeskId },
        { country: 'MX', deskId: 'mx-joint-desk' as DeskId },
      ],
      seats,
      answers,
      reason: 'What happens there.',
      by: this.sign(by),
      deskIds: [],
    };
  }

  readonly newId = (): string => `id-${(this.count += 1)}`;

  get facts() {
    return { text: this.text, newId: this.newId, now: this.now };
  }

  /** A person of a desk; the desk's country stands before its first dash. */
  sign(desk: string): Signature {
    const country: CountryCode = desk.slice(0, 2).toUpperCase();
    return { country, deskId: desk as DeskId, userId: `u-${desk}` as UserId, at: this.now };
  }

  pass(minutes: number): this {
    this.now = addMinutes(this.now, minutes);
    return this;
  }

  /** Local clock of the story, in UTC. */
  at(when: string): this {
    this.now = instant(when);
    return this;
  }

  apply(events: readonly ActivationEvent[]): this {
    const before = this.state;
    const after = events.reduce<Activation>((state, event) => activationAggregate.evolve(state, event), before);
    const move = moveOf(before, after);
    if (move && nextState(activationMachine, before.state, move) !== after.state)
      throw new Error(`the machine does not lead from ${before.state} by ${move} to ${after.state}`);
    this.state = after;
    this.events.push(...events);
    return this;
  }

  want(desk: string, want: Level, emergency = false): this {
    return this.apply(askLevel(this.state, { want, by: this.sign(desk), emergency, reason: 'It is needed.' }, this.facts));
  }

  confirm(desk: string, number = this.state.ask?.number ?? 0): this {
    return this.apply(confirmAsk(this.state, { number, by: this.sign(desk) }, this.facts));
  }

  decline(desk: string, number = this.state.ask?.number ?? 0): this {
    return this.apply(declineAsk(this.state, { number, by: this.sign(desk), reason: 'Not on our side.' }, this.now));
  }

  lapse(): this {
    return this.apply(lapseAsk(this.state, this.now));
  }

  end(desk: string): this {
    return this.apply(endActivation(this.state, { by: this.sign(desk), reason: 'All is open.' }, this.facts));
  }

  /** Of a step that is not in the checklist there is no id: the decider says so. */
  stepId(key: string): string {
    return this.step(key)?.id ?? `no-${key}`;
  }

  step(key: string) {
    return this.state.steps.find((step) => step.key === key);
  }

  start(desk: string, key: string): this {
    return this.apply(startStep(this.state, { stepId: this.stepId(key), by: this.sign(desk) }, this.now));
  }

  complete(desk: string, key: string, evidence = 'Seen.'): this {
    const tells = this.text.tellings.find(({ id }) => id === key)?.tell ?? null;
    return this.apply(completeStep(this.state, { stepId: this.stepId(key), by: this.sign(desk), evidence, tells }, this.now));
  }

  skip(desk: string, key: string): this {
    return this.apply(skipStep(this.state, { stepId: this.stepId(key), by: this.sign(desk), reason: 'Not here.' }, this.now));
  }

  tell(desk: string, ...roles: readonly string[]): this {
    return this.apply(tellRoles(this.state, { roles, how: 'By telephone.', by: this.sign(desk) }, this.now));
  }

  answer(desk: string, question: string, is: boolean): this {
    return this.apply(answerQuestion(this.state, { question, is, by: this.sign(desk) }, this.text, this.now));
  }

  order(desk: string, act: OrderAct, more: Partial<GiveOrder> & { readonly at?: string } = {}): this {
    const { at, ...changes } = more;
    const target = { of: 'lanes', crossingId: (at ?? null) as CrossingId | null, mode: null, direction: null } as const;
    const command = { act, target, from: this.now, until: null, text: 'As said.', by: this.sign(desk), anyway: null, ...changes };
    return this.apply(giveOrder(this.state, command, this.facts));
  }

  lift(desk: string, orderId: string): this {
    return this.apply(liftOrder(this.state, { orderId, by: this.sign(desk), reason: 'No longer needed.' }, this.now));
  }

  stand(desk: string, act: 'stand-by' | 'activate' | 'refuse', note: string | null = null): this {
    return this.apply(answerAlert(this.state, { act, note, by: this.sign(desk) }, this.now));
  }

  /** The levels of both sides, and how the keys stand. */
  get keys(): string {
    const { sides, state } = this.state;
    return `US ${sides['US']?.level ?? '-'}, MX ${sides['MX']?.level ?? '-'}: ${state}`;
  }

  openOf(country: CountryCode): string[] {
    return this.state.steps
      .filter((step) => step.country === country && (step.state === 'open' || step.state === 'in-progress'))
      .map(({ key }) => key);
  }
}

export const SMALL_DESKS = {
  'north-command': 'us-joint-desk',
  'north-deputy': 'us-cbp-ofo-san-ysidro',
  'south-command': 'mx-joint-desk',
  'south-deputy': 'mx-anam-tijuana',
};
export const [US, MX, PORT, ADUANA] = ['us-joint-desk', 'mx-joint-desk', 'us-cbp-ofo-san-ysidro', 'mx-anam-tijuana'] as const;

export const raisedBy = (desk: string, raising: Partial<RaiseActivation> = {}): Play =>
  new Play(smallProcedure(), SMALL_DESKS, { at: '2026-11-24T18:00:00.000Z', by: desk, ...raising });

/** The code with which something was refused; null when it was not. */
export const refusalOf = (act: () => unknown): string | null => {
  try {
    act();
    return null;
  } catch (error) {
    return (error as { readonly code?: string }).code ?? String(error);
  }
};
