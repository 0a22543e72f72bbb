import type { AgencyId, Bilingual, CountryCode, Instant } from '#kernel';
import type { LegalGround, RequestForm } from './request-form.js';
import { faultAt, type RequestErrorCode, type RequestFault } from './request.errors.js';

/** A purpose of the directory. `elsewhere` names whom to turn to when Enlace does not carry it. */
export interface KnownPurpose {
  readonly key: string;
  readonly elsewhere: { readonly channel: Bilingual; readonly authority: Bilingual } | null;
}

export interface KnownAgreement {
  readonly key: string;
  readonly standing: 'not-yet-in-force' | 'in-force' | 'expired';
  readonly onExpired: 'warn' | 'block';
  readonly purposes: readonly string[];
  readonly parties: { readonly countries: readonly CountryCode[]; readonly agencies: readonly AgencyId[] };
}

export interface PartyFacts {
  readonly country: CountryCode;
  readonly agencyId: AgencyId;
  readonly active: boolean;
  readonly languages: readonly string[];
}

/** What the directory says that a form has to fit. */
export interface FormFacts {
  readonly own: PartyFacts;
  readonly asked: PartyFacts | null;
  readonly purposes: readonly KnownPurpose[];
  readonly urgencyGrounds: readonly string[];
  readonly legalBases: readonly { readonly key: string; readonly country: CountryCode; readonly purposes: readonly string[] }[];
  /** The agreement that is named; null when none is, or when there is none of that name. */
  readonly agreement: KnownAgreement | null;
  readonly now: Instant;
}

const missing = (value: unknown, pointer: string, code: RequestErrorCode): RequestFault[] =>
  value === null ? [faultAt(pointer, code)] : [];

/** The six contents, of which each that applies must be there. */
const contentFaults = (form: RequestForm): RequestFault[] => [
  ...missing(form.title, '/title', 'request-title-missing'),
  ...missing(form.asked, '/asked', 'request-asked-missing'),
  ...missing(form.purpose, '/purpose', 'request-purpose-missing'),
  ...missing(form.facts, '/facts', 'request-facts-missing'),
  ...missing(form.holderReasons, '/holderReasons', 'request-holder-reasons-missing'),
  ...missing(form.handling, '/handling', 'request-handling-missing'),
  ...missing(form.tlp, '/tlp', 'request-tlp-missing'),
  ...missing(form.answerForm, '/answerForm', 'request-answer-form-missing'),
  ...missing(form.onward, '/onward', 'request-onward-missing'),
  ...form.subjects.flatMap(({ link }, index) => missing(link, `/subjects/${index}/link`, 'request-subject-link-missing')),
  ...(form.handling?.code === 'H3' && form.handling.words === null
    ? [faultAt('/handling/words', 'request-handling-words-missing')]
    : []),
];

/** Urgent is what has exactly one ground of the list, and its reason. */
const urgencyFaults = ({ serviceClass, urgency, lifeSafety }: RequestForm, grounds: readonly string[]): RequestFault[] => {
  if (serviceClass === null) return [faultAt('/serviceClass', 'request-class-missing')];
  if (serviceClass === 'other') {
    return [
      ...(urgency === null ? [] : [faultAt('/urgency', 'request-urgency-not-urgent')]),
      ...(lifeSafety ? [faultAt('/serviceClass', 'request-life-safety-not-urgent')] : []),
    ];
  }
  if (urgency === null) return [faultAt('/urgency', 'request-urgency-missing')];
  return [
    ...(grounds.includes(urgency.ground)
      ? []
      : [faultAt('/urgency/ground', 'request-urgency-unknown', { ground: urgency.ground })]),
    ...missing(urgency.reason, '/urgency/reason', 'request-urgency-reason-missing'),
  ];
};

const purposeFaults = ({ purpose }: RequestForm, { purposes }: FormFacts): RequestFault[] => {
  if (purpose === null) return [];
  const known = purposes.find(({ key }) => key === purpose);
  if (known === undefined) return [faultAt('/purpose', 'request-purpose-unknown', { purpose })];
  return known.elsewhere === null ? [] : [faultAt('/purpose', 'request-purpose-elsewhere', known.elsewhere)];
};

const groundFaults = (
  { key, text }: LegalGround,
  country: CountryCode | null,
  at: string,
  { legalBases }: FormFacts,
): RequestFault[] => {
  if (key === null) return text === null ? [faultAt(at, 'request-legal-basis-missing')] : [];
  const known = legalBases.some((basis) => basis.key === key && basis.country === country);
  return known ? [] : [faultAt(`${at}/key`, 'request-legal-basis-unknown', { key })];
};

const isParty = ({ parties }: KnownAgreement, { country, agencyId }: PartyFacts): boolean =>
  (parties.countries.length === 0 && parties.agencies.length === 0) ||
  parties.countries.includes(country) ||
  parties.agencies.includes(agencyId);

/** Everything that is wrong with the agreement that is named. */
export const agreementFaults = (
  form: Pick<RequestForm, 'agreement' | 'purpose'>,
  { agreement, own, asked }: FormFacts,
): RequestFault[] => {
  if (form.agreement === null) return [];
  const key = form.agreement;
  if (agreement === null) return [faultAt('/agreement', 'request-agreement-unknown', { key })];
  const at = (code: RequestErrorCode): RequestFault => faultAt('/agreement', code, { key });
  const parties = [own, ...(asked === null ? [] : [asked])];
  return [
    ...(parties.every((party) => isParty(agreement, party)) ? [] : [at('request-agreement-not-party')]),
    ...(form.purpose !== null && agreement.purposes.length > 0 && !agreement.purposes.includes(form.purpose)
      ? [at('request-agreement-not-purpose')]
      : []),
    ...(agreement.standing === 'expired' && agreement.onExpired === 'block' ? [at('request-agreement-expired')] : []),
    ...(agreement.standing === 'not-yet-in-force' ? [at('request-agreement-not-in-force')] : []),
  ];
};

const keepingFaults = ({ keepUntil, subjects }: RequestForm, now: Instant): RequestFault[] => {
  if (keepUntil !== null) return keepUntil <= now ? [faultAt('/keepUntil', 'request-time-past')] : [];
  const named = subjects.some(({ personal, sensitive, minor }) => personal || sensitive || minor);
  return named ? [faultAt('/keepUntil', 'request-keep-until-missing')] : [];
};

const exemptFaults = ({ copyExceptions }: RequestForm, { own, asked }: FormFacts): RequestFault[] =>
  copyExceptions.flatMap(({ country }, index) =>
    country === own.country || country === asked?.country
      ? []
      : [faultAt(`/copyExceptions/${index}/country`, 'request-copy-country-unconcerned', { country })],
  );

/** Everything that is wrong with a form that is to be sent, each by its place in it. */
export const formFaults = (form: RequestForm, facts: FormFacts): readonly RequestFault[] => [
  ...(facts.asked === null ? [faultAt('/toDeskId', 'request-desk-unknown')] : []),
  ...(facts.asked?.active === false ? [faultAt('/toDeskId', 'request-desk-inactive')] : []),
  ...contentFaults(form),
  ...purposeFaults(form, facts),
  ...urgencyFaults(form, facts.urgencyGrounds),
  ...groundFaults(form.legalBasis.own, facts.own.country, '/legalBasis/own', facts),
  ...groundFaults(form.legalBasis.asked, facts.asked?.country ?? null, '/legalBasis/asked', facts),
  ...agreementFaults(form, facts),
  ...keepingFaults(form, facts.now),
  ...exemptFaults(form, facts),
];

/** What a sender should know and may pass over. */
export const FORM_WARNINGS = [
  'language-not-read',
  'agreement-expired',
  'no-agreement',
  'scope-large',
  'legal-basis-other-purpose',
  'second-person',
] as const;
export type FormWarning = (typeof FORM_WARNINGS)[number];

/** More people and things than this in one request is asked for rather than looked for. A default of this product. */
export const LARGE_SCOPE = 10;

export interface WarningFacts extends FormFacts {
  /** Languages into which the text was put, and still fits. */
  readonly translatedTo: readonly string[];
  readonly needsSecond: boolean;
}

const primary = (tag: string): string => tag.split('-')[0]!.toLowerCase();

const isReadable = ({ language }: RequestForm, { asked, translatedTo }: WarningFacts): boolean =>
  asked === null || [language, ...translatedTo].some((tag) => asked.languages.map(primary).includes(primary(tag)));

const fitsPurpose = ({ legalBasis, purpose }: RequestForm, { legalBases }: FormFacts): boolean =>
  [legalBasis.own.key, legalBasis.asked.key].every((key) => {
    const basis = legalBases.find((known) => known.key === key);
    return basis === undefined || purpose === null || basis.purposes.length === 0 || basis.purposes.includes(purpose);
  });

export const formWarnings = (form: RequestForm, facts: WarningFacts): readonly FormWarning[] => {
  const { agreement, needsSecond } = facts;
  const holds: Readonly<Record<FormWarning, boolean>> = {
    'language-not-read': !isReadable(form, facts),
    'agreement-expired': agreement?.standing === 'expired' && agreement.onExpired === 'warn',
    'no-agreement': form.agreement === null,
    'scope-large': form.subjects.length > LARGE_SCOPE,
    'legal-basis-other-purpose': !fitsPurpose(form, facts),
    'second-person': needsSecond,
  };
  return FORM_WARNINGS.filter((warning) => holds[warning]);
};
