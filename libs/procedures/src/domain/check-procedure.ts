import { copiedTexts, type CountryCode, INCIDENT_KINDS } from '#kernel';
import { checkCadence, checkFlow } from './check-flow.js';
import type { ProcedureText } from './procedure.js';
import { fault, type Path, type ProcedureFault } from './procedure-fault.js';

/** What of the house a procedure may name. */
export interface KnownWorld {
  readonly countries: readonly CountryCode[];
  isSeat(seat: string): boolean;
  isInstrument(key: string): boolean;
}

const twice = (ids: readonly string[], at: string): ProcedureFault[] =>
  ids.flatMap((id, index) => (ids.indexOf(id) < index ? [fault('twice', [at, index, 'id'], { id })] : []));

const checkIds = (text: ProcedureText): ProcedureFault[] =>
  (['sources', 'questions', 'roles', 'tellings', 'steps', 'reopening'] as const).flatMap((list) =>
    twice(
      text[list].map(({ id }) => id),
      list,
    ),
  );

const checkWorld = (text: ProcedureText, world: KnownWorld): ProcedureFault[] => [
  ...text.kinds.flatMap((kind, index) =>
    (INCIDENT_KINDS as readonly string[]).includes(kind) ? [] : [fault('kind-unknown', ['kinds', index], { kind })],
  ),
  ...text.instruments.flatMap(({ key }, index) =>
    world.isInstrument(key) ? [] : [fault('instrument-unknown', ['instruments', index, 'key'], { key })],
  ),
  ...text.roles.flatMap(({ seat, country }, index) => [
    ...(seat === undefined || world.isSeat(seat) ? [] : [fault('seat-unknown', ['roles', index, 'seat'], { seat })]),
    ...(world.countries.includes(country) ? [] : [fault('country-unknown', ['roles', index, 'country'], { country })]),
  ]),
];

/** Every word that stands for something of the same file, with where it stands. */
const checkReferences = (text: ProcedureText): ProcedureFault[] => {
  const roles = new Set(text.roles.map(({ id }) => id));
  const questions = new Set(text.questions.map(({ id }) => id));
  const sources = new Set(text.sources.map(({ id }) => id));
  const role = (id: string, path: Path): ProcedureFault[] => (roles.has(id) ? [] : [fault('role-unknown', path, { id })]);
  const asked = (id: string | undefined, path: Path): ProcedureFault[] =>
    id === undefined || questions.has(id) ? [] : [fault('question-unknown', path, { id })];
  const cited = (list: 'triggers' | 'tellings' | 'steps' | 'noticeBefore' | 'reopening') =>
    text[list].flatMap(({ sources: cites = [] }, index) =>
      cites.flatMap((id, at) => (sources.has(id) ? [] : [fault('source-unknown', [list, index, 'sources', at], { id })])),
    );
  return [
    ...text.tellings.flatMap(({ by, tell, when }, index) => [
      ...role(by, ['tellings', index, 'by']),
      ...role(tell, ['tellings', index, 'tell']),
      ...asked(when?.question, ['tellings', index, 'when', 'question']),
    ]),
    ...text.steps.flatMap(({ role: owner, when }, index) => [
      ...role(owner, ['steps', index, 'role']),
      ...asked(when?.question, ['steps', index, 'when', 'question']),
    ]),
    ...text.noticeBefore.flatMap(({ tell }, index) => tell.flatMap((id, at) => role(id, ['noticeBefore', index, 'tell', at]))),
    ...text.reopening.flatMap(({ decidedBy }, index) =>
      decidedBy.flatMap((id, at) => role(id, ['reopening', index, 'decidedBy', at])),
    ),
    ...text.afterAction.owners.flatMap((id, at) => role(id, ['afterAction', 'owners', at])),
    ...(['triggers', 'tellings', 'steps', 'noticeBefore', 'reopening'] as const).flatMap(cited),
  ];
};

/** What rests on general knowledge alone says that it may be adjusted locally. */
const checkBasis = (text: ProcedureText): ProcedureFault[] => {
  const read = new Set(text.sources.filter(({ basis }) => basis === 'read').map(({ id }) => id));
  return (['triggers', 'tellings', 'steps', 'noticeBefore', 'reopening'] as const).flatMap((list) =>
    text[list].flatMap(({ sources = [], adjustable }, index) =>
      sources.length > 0 && !adjustable && !sources.some((id) => read.has(id)) ? [fault('not-adjustable', [list, index])] : [],
    ),
  );
};

/** A commander and a deputy for each country; somebody with a desk does what is to be done. */
const checkCommand = (text: ProcedureText, { countries }: KnownWorld): ProcedureFault[] => {
  const of = new Map(text.roles.map((role) => [role.id, role]));
  const owners = text.steps.flatMap(({ role }, index) =>
    of.get(role) && of.get(role)?.seat === undefined ? [fault('owner-without-desk', ['steps', index, 'role'], { id: role })] : [],
  );
  const tellers = text.tellings.flatMap(({ by }, index) =>
    of.get(by) && of.get(by)?.seat === undefined ? [fault('owner-without-desk', ['tellings', index, 'by'], { id: by })] : [],
  );
  const posts = countries.flatMap((country) => {
    const held = (duty: string) => text.roles.filter((role) => role.country === country && role.duty === duty);
    return [
      ...(held('commander').length === 1 ? [] : [fault('one-commander', ['roles'], { country })]),
      ...(held('deputy').length > 0 ? [] : [fault('no-deputy', ['roles'], { country })]),
      ...held('commander').flatMap(({ id, seat }) => (seat ? [] : [fault('owner-without-desk', ['roles'], { id })])),
    ];
  });
  return [...posts, ...owners, ...tellers];
};

/** Each side tells the other, hears before acts of consequence, works in the crisis and decides on reopening. */
const checkBothSides = (text: ProcedureText, { countries }: KnownWorld): ProcedureFault[] => {
  const countryOf = new Map(text.roles.map(({ id, country }) => [id, country]));
  const across = text.tellings.filter(({ by, tell }) => countryOf.get(by) !== countryOf.get(tell));
  const sidesOf = (ids: readonly string[]) => new Set(ids.map((id) => countryOf.get(id)));
  const silent = countries.filter((country) => !across.some(({ by }) => countryOf.get(by) === country));
  const idle = countries.filter(
    (country) => !text.steps.some(({ role, levels }) => countryOf.get(role) === country && levels.includes('crisis')),
  );
  return [
    ...silent.map((country) => fault('tells-nobody-across', ['tellings'], { country })),
    ...idle.map((country) => fault('no-step-in-crisis', ['steps'], { country })),
    ...text.noticeBefore.flatMap(({ tell }, index) =>
      sidesOf(tell).size < 2 ? [fault('notice-one-sided', ['noticeBefore', index, 'tell'])] : [],
    ),
    ...text.reopening.flatMap(({ decidedBy }, index) =>
      sidesOf(decidedBy).size < 2 ? [fault('reopening-one-sided', ['reopening', index, 'decidedBy'])] : [],
    ),
    ...(sidesOf(text.afterAction.owners).size < 2 ? [fault('review-one-sided', ['afterAction', 'owners'])] : []),
  ];
};

/** Who is told first stands first, for each who tells. */
const checkOrder = ({ tellings }: ProcedureText): ProcedureFault[] =>
  tellings.flatMap(({ by, withinMinutes }, index) => {
    const before = tellings.slice(0, index).findLast((other) => other.by === by);
    return before && before.withinMinutes > withinMinutes
      ? [fault('told-out-of-order', ['tellings', index, 'withinMinutes'])]
      : [];
  });

/** What the schema cannot say of a procedure that has its shape: every fault, in the order of the file's parts. */
export const checkProcedure = (text: ProcedureText, world: KnownWorld): readonly ProcedureFault[] => [
  ...checkIds(text),
  ...checkWorld(text, world),
  ...checkReferences(text),
  ...checkBasis(text),
  ...checkCommand(text, world),
  ...checkBothSides(text, world),
  ...checkOrder(text),
  ...checkFlow(text),
  ...checkCadence(text),
  ...copiedTexts(text).map((path) => fault('copied', path)),
];
