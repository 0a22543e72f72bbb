import {
  type Bilingual,
  type CrossingId,
  type DeskId,
  type Impact,
  type IncidentKind,
  type Instant,
  minutesBetween,
  type Place,
} from '#kernel';
import { type Beside, besideInjects, type BesideInject, desksOf, type InjectParts, textsOf } from './beside-case.js';
import { Redactor, type Vocabulary } from './redact.js';

/** An act of the case, as its reader may see it. */
export interface CaseAct {
  readonly type: string;
  readonly at: Instant;
  readonly deskId: DeskId | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A closed case, as its reader may see it. */
export interface ClosedCase {
  readonly kind: IncidentKind;
  readonly title: string;
  readonly description: string;
  readonly place: Place;
  readonly openedAt: Instant;
  readonly lifeSafety: boolean;
  readonly impact: Impact;
  readonly leadDeskId: DeskId;
  readonly filedBy: DeskId;
  readonly acts: readonly CaseAct[];
  /** Requests on it, activations that it was linked to, and what was said of its crossings while it was open. */
  readonly beside: readonly Beside[];
}

/** What is known of the border around it. */
export interface Surroundings {
  readonly sideOf: (desk: DeskId) => 'US' | 'MX';
  readonly nameOf: (desk: DeskId) => Bilingual;
  /** Desks that stand for their country when nobody of it took part. */
  readonly joint: Readonly<Record<'US' | 'MX', DeskId>>;
  /** Where the case names no crossing. */
  readonly nearest: CrossingId;
  readonly vocabulary: Vocabulary;
  /** Stands before every text that somebody has to read first. */
  readonly mark: string;
}

const LONGEST_MINUTES = 120;
const AFTER_THE_LAST = 15;
/** No day that the case could be known by; the hour is what was. */
const PLAYED_ON = '2026-03-02';
const LEAST_WITHIN = 5;
/** What was answered is not taken along: it stays with those to whom it was given. */
const AN_ANSWER = 'An answer as this desk would give it.';

/** An act, or what stood beside the case, at its minute of the drill and under its number. */
interface Told {
  readonly at: number;
  readonly number: number;
  readonly of: CaseAct | BesideInject;
}

const isBeside = (of: Told['of']): of is BesideInject => 'parts' in of;

const TELLING = ['case.noted', 'handoff.offered'] as const;

const textOf = ({ type, data }: CaseAct): string => {
  const text = type === 'case.noted' ? data['text'] : data['reason'];
  return typeof text === 'string' ? text : '';
};

const crossingsOf = (beside: Beside): readonly string[] => {
  if (beside.of === 'request') return [];
  return beside.of === 'crossing' ? [beside.crossing] : beside.crossings;
};

const first = (acts: readonly CaseAct[], type: string): CaseAct | undefined => acts.find((act) => act.type === type);

/** A case that lasted longer than a drill is told in less time, all of it by the same measure. */
const paceOf = (minutes: number): number => Math.max(1, minutes / (LONGEST_MINUTES - AFTER_THE_LAST));

/** The drafted document of a scenario, and what was replaced in its texts. */
export interface Replayed {
  readonly document: Readonly<Record<string, unknown>>;
  readonly replaced: Redactor['replaced'];
}

/**
 * Drafts a scenario of a closed case: what was reported, noted and offered, at its minutes; what its desks did becomes what is expected. Of
 * the case's texts it takes what the reader sees, with names replaced, each marked until somebody has read it; of its places the crossing,
 * the municipality and the county; of people, numbers and days nothing.
 */
export const replayCase = (closed: ClosedCase, around: Surroundings): Replayed => new Replay(closed, around).draft();

class Replay {
  private readonly told: readonly Told[];
  private readonly pace: number;
  private readonly redactor: Redactor;

  constructor(
    private readonly closed: ClosedCase,
    private readonly around: Surroundings,
  ) {
    const { acts, openedAt, title, description, beside, leadDeskId } = closed;
    const telling = acts.filter(({ type }) => (TELLING as readonly string[]).includes(type));
    const besides = besideInjects(beside, {
      marked: (text) => this.marked(text),
      within: (from, done) => this.within(from, done, 30),
      player: leadDeskId,
    });
    const moments = [...telling, ...besides].toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
    const offsets = moments.map(({ at }) => Math.max(0, minutesBetween(openedAt, at)));
    this.pace = paceOf(Math.max(0, ...offsets));
    this.told = moments.map((of, nth) => ({ of, at: this.minute(offsets[nth]!), number: nth + 2 }));
    this.redactor = new Redactor(around.vocabulary, [title, description, ...telling.map(textOf), ...beside.flatMap(textsOf)]);
  }

  draft(): Replayed {
    const injects = [this.opening(), ...this.following()];
    const minutes = Math.min(LONGEST_MINUTES, Math.max(...injects.map(({ at }) => at)) + AFTER_THE_LAST);
    const document = {
      schema: 1,
      id: 'replay-of-a-case',
      edition: 1,
      kind: 'tabletop',
      title: this.marked(this.closed.title),
      summary: {
        en: 'Drafted from a closed case with names replaced; read by whoever published it.',
        es: 'Borrador a partir de un caso cerrado con nombres sustituidos; revisado por quien lo publicó.',
      },
      minutes,
      startsAt: `${PLAYED_ON}T${this.closed.openedAt.slice(11, 16)}:00+00:00`,
      crossings: [...new Set([this.crossing, ...this.closed.beside.flatMap(crossingsOf)])],
      procedures: [...new Set(this.closed.beside.flatMap((one) => (one.of === 'activation' ? [one.procedure] : [])))],
      desks: this.desks(),
      objectives: [OBJECTIVE],
      moves: [{ ...MOVE, at: 0 }],
      injects,
      sources: [{ title: 'A closed case, names replaced' }],
    };
    return { document, replaced: this.redactor.replaced };
  }

  private get crossing(): string {
    return this.closed.place.crossingId ?? this.around.nearest;
  }

  private get place(): Place {
    const { crossingId, municipality, county } = this.closed.place;
    const place = { ...(crossingId && { crossingId }), ...(municipality && { municipality }), ...(county && { county }) };
    return Object.keys(place).length > 0 ? place : { crossingId: this.around.nearest };
  }

  private minute(offset: number): number {
    return Math.round(offset / this.pace);
  }

  /** How long it took in the case, with a little more, and never less than people need. */
  private within(from: Instant, done: Instant | null | undefined, otherwise: number): number {
    const took = done ? this.minute(Math.max(0, minutesBetween(from, done))) : otherwise;
    return Math.min(60, Math.max(LEAST_WITHIN, took));
  }

  private marked(text: string): Bilingual {
    const { en, es } = this.redactor.of(text);
    return { en: `${this.around.mark} ${en}`, es: `${this.around.mark} (es) ${es}` };
  }

  private opening() {
    const { kind, title, description, lifeSafety, impact, filedBy, leadDeskId, openedAt, acts } = this.closed;
    const acknowledged = first(acts, 'case.acknowledged');
    const text = this.marked(description);
    return {
      number: 1,
      at: 0,
      move: 1,
      kind: 'expected-action',
      channel: 'system',
      from: this.around.nameOf(filedBy),
      text,
      objectives: [OBJECTIVE.id],
      does: [
        {
          do: 'file',
          desk: filedBy,
          kind,
          title: this.marked(title),
          description: text,
          place: this.place,
          ...(lifeSafety && { lifeSafety: true }),
          impact,
        },
      ],
      expect: [
        {
          id: 'acknowledged',
          text: { en: 'The lead acknowledges the case', es: 'La mesa responsable acusa recibo del caso' },
          rule: { form: 'acknowledged', by: [leadDeskId], about: 1, within: this.within(openedAt, acknowledged?.at, 30) },
        },
      ],
    };
  }

  private following() {
    return this.told.map((told) => {
      const { of, at, number } = told;
      const desk = of.deskId ?? this.closed.filedBy;
      const text = this.marked(isBeside(of) ? of.text : textOf(of));
      const common = { number, at, move: 1, from: this.around.nameOf(desk), text, objectives: [OBJECTIVE.id] };
      const parts = this.parts(told, desk);
      if (!parts) return { ...common, kind: 'contextual', channel: 'phone' };
      return { ...common, kind: parts.expect.length > 0 ? 'expected-action' : 'contextual', channel: 'system', ...parts };
    });
  }

  /** What it makes and expects; null where it is but told. */
  private parts({ of, number }: Told, desk: DeskId): InjectParts | null {
    if (isBeside(of)) return of.parts(number, this.told.find((one) => one.of === of.about)?.number ?? null);
    const to = of.type === 'handoff.offered' ? (of.data['toDeskId'] as DeskId | null) : null;
    return to === null ? null : this.offer(of, desk, to, number);
  }

  private offer(act: CaseAct, desk: DeskId, to: DeskId, number: number) {
    const { at, data } = act;
    const accepted = this.closed.acts.find((one) => one.type.startsWith('handoff.accepted') && one.at >= at);
    return {
      does: [{ do: 'offer', desk, to, about: 1, reasonCode: data['reasonCode'], reason: this.marked(textOf(act)) }],
      expect: [
        {
          id: `accepted-${number}`,
          text: { en: 'The offer is accepted', es: 'Se acepta la oferta' },
          rule: { form: 'accepted', by: [to], about: number, within: this.within(at, accepted?.at, 30) },
        },
      ],
    };
  }

  /** Whoever led it plays; the others answer as promptly as they did. */
  private desks() {
    const { leadDeskId, filedBy } = this.closed;
    const offered = this.told.flatMap(({ of }) =>
      isBeside(of) ? [] : [of.deskId, of.data['toDeskId'] as DeskId | null | undefined],
    );
    const beside = this.closed.beside.flatMap(desksOf);
    const asked = new Set(this.closed.beside.flatMap((one) => (one.of === 'request' ? [one.to] : [])));
    const took = [leadDeskId, filedBy, ...offered, ...beside].filter((desk): desk is DeskId => typeof desk === 'string');
    const sides = new Set(took.map((desk) => this.around.sideOf(desk)));
    const missing = (['US', 'MX'] as const).filter((side) => !sides.has(side)).map((side) => this.around.joint[side]);
    return [...new Set([...took, ...missing])].map((desk) => ({
      desk,
      side: this.around.sideOf(desk),
      plays: desk === leadDeskId ? 'player' : 'simulated',
      script: [
        { on: 'filed', does: 'acknowledge', after: LEAST_WITHIN },
        { on: 'offered', does: 'accept', after: LEAST_WITHIN },
        ...(asked.has(desk) ? [{ on: 'asked', does: 'answer', after: LEAST_WITHIN, text: this.marked(AN_ANSWER) }] : []),
      ],
    }));
  }
}

const OBJECTIVE = {
  id: 'as-it-was',
  title: { en: 'Work the case at least as well as it was worked', es: 'Atender el caso al menos tan bien como se atendió' },
  capability: { en: 'Operational coordination', es: 'Coordinación operativa' },
  tasks: [
    {
      id: 'in-time',
      text: {
        en: 'Acknowledge and decide within the minutes that it took',
        es: 'Acusar recibo y decidir en los minutos que tomó',
      },
    },
  ],
} as const;

const MOVE = {
  number: 1,
  title: { en: 'As it went', es: 'Como ocurrió' },
  situation: { en: 'The acts of the case come at their minutes.', es: 'Los actos del caso llegan a sus minutos.' },
} as const;
