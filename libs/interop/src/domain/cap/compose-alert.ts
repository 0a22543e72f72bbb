import type { Bilingual, IncidentKind, Instant, Locale } from '#kernel';
import { type CapAlert, type CapArea, type CapInfo, type CapReference, type CapValue, wholeSecond } from './alert.js';
import type { AlertAudience, AlertPlace, AlertSubject } from './alert-subject.js';
import { OWN_CODES } from './kind-of-alert.js';
import { gravestLevel, headlineOf, inBoth, marked, sendersOf, standingOf, withdrawn } from './alert-words.js';

/** What kinds of incident are, in the standard's own list. */
const CATEGORIES: Readonly<Record<IncidentKind, CapInfo['categories']>> = {
  'port-closure': ['Transport', 'Security'],
  'long-waits': ['Transport'],
  'traveler-system-outage': ['Infra', 'Transport'],
  'shots-across-line': ['Security'],
  'person-in-distress': ['Rescue'],
  tunnel: ['Security'],
  'drone-incursion': ['Security'],
  'stolen-vehicle': ['Security'],
  fugitive: ['Security'],
  'kidnap-extortion': ['Security'],
  'child-abduction': ['Security', 'Rescue'],
  'detained-national': ['Other'],
  repatriation: ['Other'],
  'chemical-release': ['CBRNE', 'Env'],
  'spill-at-sea': ['Env'],
  sewage: ['Env', 'Health'],
  'river-flood': ['Met', 'Geo'],
  wildfire: ['Fire'],
  outbreak: ['Health'],
  'livestock-disease': ['Health'],
  wildlife: ['Env'],
  'food-drug-import': ['Health'],
  'truck-inspection-conflict': ['Transport'],
  'boundary-monument': ['Infra'],
  'mass-arrival': ['Safety', 'Transport'],
  'airspace-closure': ['Transport', 'Security'],
  earthquake: ['Geo'],
};

type Gravity = Pick<CapInfo, 'urgency' | 'severity' | 'certainty'>;
type Response = CapInfo['responses'][number];

/** How grave a level is in words of the standard, and what each audience is asked for. */
const BY_LEVEL: Readonly<Record<string, Gravity & { readonly asks: Readonly<Record<AlertAudience, Response>> }>> = {
  watch: { urgency: 'Future', severity: 'Minor', certainty: 'Possible', asks: { partners: 'Monitor', public: 'Monitor' } },
  elevated: { urgency: 'Expected', severity: 'Moderate', certainty: 'Likely', asks: { partners: 'Prepare', public: 'Monitor' } },
  crisis: { urgency: 'Immediate', severity: 'Severe', certainty: 'Observed', asks: { partners: 'Execute', public: 'Avoid' } },
  recovery: { urgency: 'Expected', severity: 'Minor', certainty: 'Observed', asks: { partners: 'Monitor', public: 'Monitor' } },
  ended: { urgency: 'Past', severity: 'Minor', certainty: 'Observed', asks: { partners: 'AllClear', public: 'AllClear' } },
};

/** Of what should not have been sent nothing is known but that it no longer holds. */
const WITHDRAWN: Gravity = { urgency: 'Past', severity: 'Unknown', certainty: 'Unknown' };

const LANGUAGES = { en: 'en-US', es: 'es-MX' } as const;

export interface ComposeAlert {
  readonly subject: AlertSubject;
  readonly audience: AlertAudience;
  /** The earlier ones of its series that still stand, first to last: they are updated or cancelled by it. */
  readonly references: readonly CapReference[];
  /** Why what was sent is withdrawn; null for an alert of how things stand. */
  readonly because: Bilingual | null;
  /** What whoever issues it asks of those who read it. */
  readonly instruction: Bilingual | null;
  /** Of a drill: it is never told as meant. */
  readonly exercise: boolean;
  readonly sender: string;
  readonly web: string | null;
  readonly hours: number;
}

/** An alert before it is issued: it has no number and no time yet, and the same content always is the same draft. */
export interface AlertDraft extends Omit<CapAlert, 'identifier' | 'sent'> {
  readonly audience: AlertAudience;
  readonly hours: number;
}

const typeOf = ({ subject, references, because }: ComposeAlert): CapAlert['type'] => {
  if (because || (subject.keys === 'ended' && !subject.statement)) return 'Cancel';
  return references.length > 0 ? 'Update' : 'Alert';
};

const gravityOf = ({ subject, because, audience }: ComposeAlert): Gravity & { readonly responses: readonly Response[] } => {
  if (because) return { ...WITHDRAWN, responses: ['None'] };
  const { asks, ...gravity } = BY_LEVEL[subject.keys === 'ended' ? 'ended' : (gravestLevel(subject) ?? 'watch')]!;
  return { ...gravity, responses: [asks[audience]] };
};

const area = ({ name, circles, geocodes }: AlertPlace, locale: Locale): CapArea => ({
  description: name[locale],
  polygons: [],
  circles,
  geocodes,
});

/** The standard wants one at least. */
const categoriesOf = ({ kinds }: AlertSubject): CapInfo['categories'] =>
  kinds.length === 0 ? ['Other'] : [...new Set(kinds.flatMap((kind) => CATEGORIES[kind]))];

/** When what is said began to hold. */
const onsetOf = ({ endedAt, sides }: AlertSubject): Instant | null => {
  const times = sides.flatMap(({ since }) => since ?? []).toSorted();
  const at = endedAt ?? times.at(-1) ?? null;
  return at && wholeSecond(at);
};

/** Figures and names for machines: what a system does with an alert, it does with these. */
const parametersOf = ({ procedureId, sides, keys, statement }: AlertSubject): CapValue[] => [
  { name: 'enlace:procedure', value: procedureId },
  { name: 'enlace:keys', value: keys },
  ...sides.map(({ country, level }) => ({ name: `enlace:level-${country}`, value: level ?? 'none' })),
  ...(statement ? [{ name: 'enlace:statement-sha256', value: statement.hash }] : []),
];

const wordsOf = ({
  subject,
  because,
  exercise,
}: ComposeAlert): { readonly headline: Bilingual; readonly description: Bilingual } => {
  const { statement } = subject;
  const about = statement?.title ?? headlineOf(subject);
  const headline = marked(because ? withdrawn(about) : about, exercise);
  return { headline, description: because ?? statement?.text ?? standingOf(subject) };
};

const info = (command: ComposeAlert, locale: Locale): CapInfo => {
  const { subject, instruction, web } = command;
  const { headline, description } = wordsOf(command);
  return {
    language: LANGUAGES[locale],
    categories: categoriesOf(subject),
    event: subject.event[locale],
    ...gravityOf(command),
    eventCodes: subject.kinds.map((kind) => ({ name: OWN_CODES, value: kind })),
    effective: null,
    onset: onsetOf(subject),
    expires: null,
    senderName: sendersOf(subject)[locale],
    headline: headline[locale],
    description: description[locale],
    instruction: instruction?.[locale] ?? null,
    web,
    contact: null,
    parameters: parametersOf(subject),
    areas: subject.places.map((place) => area(place, locale)),
  };
};

/** What will go out, in both languages, whoever issues it: a draft is read before its number is taken. */
export const composeAlert = (command: ComposeAlert): AlertDraft => ({
  audience: command.audience,
  hours: command.hours,
  edition: '1.2',
  sender: command.sender,
  status: command.exercise ? 'Exercise' : 'Actual',
  type: typeOf(command),
  scope: command.audience === 'public' ? 'Public' : 'Restricted',
  restriction: command.audience === 'public' ? null : inBoth('issued-alert.restriction'),
  addresses: [],
  note: command.exercise ? inBoth('issued-alert.exercise-note') : null,
  references: command.references,
  incidents: [command.subject.activationId],
  infos: [info(command, 'en'), info(command, 'es')],
});
