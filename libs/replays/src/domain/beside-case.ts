import type { Bilingual, CrossingId, DeskId, Instant, LaneKey } from '#kernel';

/** A request for information on the case, as its reader may see it. */
export interface AskedRequest {
  readonly of: 'request';
  readonly at: Instant;
  readonly deskId: DeskId;
  readonly to: DeskId;
  readonly title: string;
  readonly asked: string;
  readonly facts: string;
  readonly purpose: string;
  readonly urgent: boolean;
  readonly answeredAt: Instant | null;
}

/** A procedure that was raised over the case: the first key, and what the other side said to it. */
export interface RaisedActivation {
  readonly of: 'activation';
  readonly at: Instant;
  readonly deskId: DeskId;
  readonly procedure: string;
  readonly level: 'watch' | 'elevated' | 'crisis';
  readonly crossings: readonly CrossingId[];
  readonly reason: string;
  readonly other: { readonly at: Instant; readonly deskId: DeskId; readonly joins: boolean; readonly reason: string } | null;
}

/** What a desk said of lanes of the case's crossings while the case was open. */
export interface SaidStatus {
  readonly of: 'crossing';
  readonly at: Instant;
  readonly deskId: DeskId;
  readonly crossing: CrossingId;
  readonly lanes: readonly LaneKey[];
  readonly status: 'open' | 'restricted' | 'suspended' | 'closed';
  readonly reason: string;
}

/** What belonged to a case and has a life of its own. */
export type Beside = AskedRequest | RaisedActivation | SaidStatus;

/** How texts of the case come into the scenario, and how long what was done may take. */
export interface Telling {
  readonly marked: (text: string) => Bilingual;
  readonly within: (from: Instant, done: Instant | null) => number;
  /** Whoever led the case plays, and does nothing by itself. */
  readonly player: DeskId;
}

/** What an inject makes, and what is expected then. */
export interface InjectParts {
  readonly does: readonly object[];
  readonly expect: readonly object[];
}

/** One inject to be: when, by whom, in which words, and what it makes and expects when it has a number. */
export interface BesideInject {
  readonly at: Instant;
  readonly deskId: DeskId;
  readonly text: string;
  /** What the inject is about is an earlier one of these. */
  readonly about: BesideInject | null;
  readonly parts: (number: number, about: number | null) => InjectParts;
}

export const textsOf = (beside: Beside): string[] => {
  if (beside.of === 'request') return [beside.title, beside.asked, beside.facts];
  return [beside.reason, ...(beside.of === 'activation' && beside.other ? [beside.other.reason] : [])];
};

export const desksOf = (beside: Beside): DeskId[] => {
  if (beside.of === 'request') return [beside.deskId, beside.to];
  return [beside.deskId, ...(beside.of === 'activation' && beside.other ? [beside.other.deskId] : [])];
};

const requested = (request: AskedRequest, { marked, within }: Telling): BesideInject => ({
  at: request.at,
  deskId: request.deskId,
  text: request.asked,
  about: null,
  parts: (number) => ({
    does: [
      {
        do: 'request',
        desk: request.deskId,
        to: request.to,
        about: 1,
        title: marked(request.title),
        asked: marked(request.asked),
        facts: marked(request.facts),
        purpose: request.purpose,
        ...(request.urgent && { urgent: true }),
      },
    ],
    expect: [
      {
        id: `answered-${number}`,
        text: { en: 'The request is answered', es: 'Se responde la solicitud' },
        rule: { form: 'answered', by: [request.to], about: number, within: within(request.at, request.answeredAt) },
      },
    ],
  }),
});

const raised = (activation: RaisedActivation, telling: Telling): BesideInject[] => {
  const { at, deskId, procedure, level, crossings, reason, other } = activation;
  const first: BesideInject = {
    at,
    deskId,
    text: reason,
    about: null,
    parts: (number) => ({
      does: [{ do: 'raise', desk: deskId, procedure, level, crossings, reason: telling.marked(reason) }],
      expect: other?.joins
        ? [
            {
              id: `both-keys-${number}`,
              text: { en: 'Both sides turn their keys', es: 'Ambos lados giran su llave' },
              rule: { form: 'both-keys', procedure, within: telling.within(at, other.at) },
            },
          ]
        : [],
    }),
  };
  if (!other || other.deskId === telling.player) return [first];
  const { joins, deskId: desk } = other;
  const said = other.reason === '' ? reason : other.reason;
  return [
    first,
    {
      at: other.at,
      deskId: desk,
      text: said,
      about: first,
      parts: (_number, about) => ({
        does: [{ do: 'turn-key', desk, about, joins, ...(!joins && { reason: telling.marked(said) }) }],
        expect: [],
      }),
    },
  ];
};

const told = ({ at, deskId, crossing, lanes, status, reason }: SaidStatus, { marked }: Telling): BesideInject => ({
  at,
  deskId,
  text: reason,
  about: null,
  parts: () => ({ does: [{ do: 'crossing', desk: deskId, crossing, lanes, status, reason: marked(reason) }], expect: [] }),
});

/** The injects that tell what stood beside a case. */
export const besideInjects = (beside: readonly Beside[], telling: Telling): BesideInject[] =>
  beside.flatMap((one) => {
    if (one.of === 'request') return requested(one, telling);
    return one.of === 'activation' ? raised(one, telling) : told(one, telling);
  });
