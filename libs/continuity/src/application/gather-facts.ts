import { type Desk, DirectoryQueries, type DirectorySnapshot } from '#directory';
import { foresee, ObligationsQueries, type ObligationSeen } from '#escalation';
import type { NumberedForm } from '#forms';
import { CasesQueries, type CaseSeen } from '#incidents';
import { type Bilingual, type CrossingId, type DeskId, DomainError, isLive, type Realm, readerLocale } from '#kernel';
import { ActivationsQueries, type ActivationSeen, stepDue } from '#procedures';
import { Injectable } from '@nestjs/common';
import type { ActivationOnPaper, CaseOnPaper, PackFacts, StepOnPaper } from '../domain/pack-facts.js';
import type { PaperPack } from '../domain/paper-pack.js';
import { AroundPack } from './around-pack.js';
import { contactTree, deskOnPaper } from './contact-tree.js';

/** What is not on the list is said by number. */
const MOST_CASES = 200;
const MOST_CLOCKS = 2_000;
const MOST_ACTIVATIONS = 20;
const COUNT_TO = 10_000;
const OPEN = ['open', 'acknowledged', 'in_progress', 'resolved'] as const;

/** Reads what a pack says: through the eyes of the desk, never of the engine. */
@Injectable()
export class GatherFacts {
  constructor(
    private readonly directory: DirectoryQueries,
    private readonly cases: CasesQueries,
    private readonly obligations: ObligationsQueries,
    private readonly activations: ActivationsQueries,
    private readonly around: AroundPack,
  ) {}

  /** @throws DomainError not-found for a desk that has left the directory */
  async of(realm: Realm, { deskId, by, validUntil }: PaperPack, forms: readonly NumberedForm[]): Promise<PackFacts> {
    const snapshot = this.directory.snapshot();
    const desk = snapshot.desks.get(deskId);
    if (!desk) throw new DomainError('not-found');
    const viewer = { realm, deskId };
    const filter = { desk: deskId, states: OPEN };
    const [{ madeAt, madeBy }, cases, total, clocks, activations] = await Promise.all([
      this.around.of(realm, by),
      this.cases.list(viewer, { ...filter, sort: 'priority', limit: MOST_CASES }),
      this.cases.count(viewer, filter, COUNT_TO),
      this.obligations.list(viewer, { state: 'open', limit: MOST_CLOCKS }),
      this.activations.list({ realm, actor: { deskId } }, { live: true, limit: MOST_ACTIVATIONS, cursor: null }),
    ]);
    const shown = cases.slice(0, MOST_CASES);
    return {
      desk: deskOnPaper(snapshot, desk),
      locale: snapshot.countries.get(desk.country)?.defaultLanguage ?? readerLocale(desk.languages),
      zones: [desk.zone, ...otherZones(snapshot, desk)],
      madeAt,
      madeBy,
      validUntil,
      drill: !isLive(realm),
      contacts: contactTree(snapshot, desk),
      cases: shown.map((one) =>
        caseOnPaper(
          snapshot,
          one,
          clocks.find(({ state }) => state.caseId === one.id),
        ),
      ),
      casesLeft: total - shown.length,
      activations: activations.items.map((one) => activationOnPaper(snapshot, one, deskId)),
      forms,
    };
  }
}

/** The clock across the line: that of the corridor's other side; for a desk of the whole border those of the other joint desks. */
const otherZones = ({ corridors, desks }: DirectorySnapshot, { corridorId, country }: Desk): string[] => {
  const sides = corridorId === null ? [...desks.values()].filter(({ joint }) => joint) : (corridors.get(corridorId)?.sides ?? []);
  return sides.filter((side) => side.country !== country).map(({ zone }) => zone);
};

const nameOf = ({ desks }: DirectorySnapshot, deskId: DeskId): Bilingual => desks.get(deskId)?.name ?? { en: deskId, es: deskId };

const crossingOf = ({ crossings }: DirectorySnapshot, id: string | undefined): Bilingual | null =>
  (id !== undefined && crossings.get(id as CrossingId)?.name) || null;

const caseOnPaper = (snapshot: DirectorySnapshot, { state }: CaseSeen, clock: ObligationSeen | undefined): CaseOnPaper => {
  const { number, priority, handling, kind, place, lead, progress } = state;
  const red = handling.tlp === 'TLP:RED';
  return {
    number,
    priority,
    tlp: handling.tlp,
    kind: red ? null : `kind.${kind}`,
    place: red ? null : crossingOf(snapshot, place.crossingId),
    lead: nameOf(snapshot, lead.deskId),
    state: `case.${progress.state}`,
    next: clock ? nextOf(snapshot, clock) : null,
  };
};

const nextOf = (snapshot: DirectorySnapshot, { state, dueAt, overdue }: ObligationSeen): CaseOnPaper['next'] => {
  const [coming] = foresee(state, 1);
  return {
    act: `obligation-act.${state.act}`,
    by: nameOf(snapshot, state.deskId),
    dueAt,
    overdue,
    ifNobody: coming
      ? { what: coming.what === 'step' ? `ladder-action.${coming.action}` : 'foreseen.breach', at: coming.at }
      : null,
  };
};

/** What is still to be done, the desk's own first, then by time. */
const activationOnPaper = (
  snapshot: DirectorySnapshot,
  { state, text, now }: ActivationSeen,
  deskId: DeskId,
): ActivationOnPaper => {
  const open = state.steps.filter((step) => ['open', 'in-progress', 'not-applicable'].includes(step.state));
  const due = (step: (typeof open)[number]): string => stepDue(step) ?? '~';
  const inOrder = open.toSorted(
    (one, other) => Number(other.deskId === deskId) - Number(one.deskId === deskId) || (due(one) < due(other) ? -1 : 1),
  );
  return {
    title: text.title,
    state: `activation.${state.state}`,
    crossings: state.crossingIds.flatMap((id) => crossingOf(snapshot, id) ?? []),
    sides: state.countries.map((country) => {
      const level = state.sides[country]?.level ?? null;
      return { country: snapshot.countries.get(country)!.name, level: level && (`level.${level}` as const) };
    }),
    steps: inOrder.map((step): StepOnPaper => {
      const told = step.kind === 'tell' ? text.tellings.find(({ id }) => id === step.key)?.what : undefined;
      const role = text.roles.find(({ id }) => id === step.role)?.title ?? { en: step.role, es: step.role };
      const dueAt = stepDue(step);
      return {
        text: told ?? text.steps.find(({ id }) => id === step.key)?.do ?? { en: step.key, es: step.key },
        owner: nameOf(snapshot, step.deskId),
        role,
        dueAt,
        overdue: dueAt !== null && dueAt <= now,
        lifeSafety: step.lifeSafety,
        applies: step.state !== 'not-applicable',
      };
    }),
    settled: state.steps.length - open.length,
  };
};
