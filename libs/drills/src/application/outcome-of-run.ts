import type { Bilingual, DrillId } from '#kernel';
import { RealmClocks } from '#platform/realm';
import { Injectable } from '@nestjs/common';
import type { ExpectationState } from '../domain/judge-criterion.js';
import { type DeskFigures, figuresOf, isDisagreement, isEscalation } from '../domain/report-figures.js';
import { judgedOf } from '../domain/report.js';
import { realmOf } from './drill-context.js';
import { DrillReader } from './drill-reader.js';
import { DrillsToEvaluate } from './drill-to-evaluate.js';
import { EntriesOfDrill } from './entries-of-drill.js';

/** How a drill came out, in figures that two runs can be compared by. */
export interface RunOutcome {
  readonly expectations: readonly {
    readonly id: string;
    readonly inject: number;
    readonly text: Bilingual;
    readonly state: ExpectationState;
    readonly minutes: number | null;
  }[];
  readonly desks: readonly DeskFigures[];
  readonly injects: readonly { readonly number: number; readonly state: string }[];
  readonly escalations: number;
  readonly disagreements: number;
}

/** Reads the outcome of a drill off its ledger. */
@Injectable()
export class OutcomeOfRun {
  constructor(
    private readonly drills: DrillsToEvaluate,
    private readonly reader: DrillReader,
    private readonly ledger: EntriesOfDrill,
    private readonly clocks: RealmClocks,
  ) {}

  /** @throws DomainError not-found */
  async of(id: DrillId): Promise<RunOutcome> {
    const realm = realmOf(id);
    const [known, injects, entries, now] = await Promise.all([
      this.drills.get(realm),
      this.reader.injects(id),
      this.ledger.of(realm),
      this.clocks.now(realm),
    ]);
    const deskIds = known.drill.desks.map(({ deskId }) => deskId);
    return {
      expectations: judgedOf({ injects: known.injects, entries, now }).map(({ id: name, inject, text, verdict, minutes }) => ({
        id: name,
        inject,
        text,
        state: verdict.state,
        minutes,
      })),
      desks: figuresOf(deskIds, entries),
      injects: injects.flatMap(({ inject: { number, state } }) => (number === null ? [] : [{ number, state }])),
      escalations: entries.filter(isEscalation).length,
      disagreements: entries.filter(isDisagreement).length,
    };
  }
}
