import { DirectoryQueries } from '#directory';
import { DomainError, LIVE, type Realm } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Scenario } from '../domain/scenario.js';
import type { ScenarioWorld } from '../domain/scenario-world.js';
import { ProcedureNames } from './procedure-names.js';
import { type ReadScenario, readScenario } from './read-scenario.js';
import { readScenarioLibrary } from './scenario-library.js';
import { scenarioWorldOf } from './scenario-world.js';

/** A scenario of the library, with the file that it was read from. */
export interface ShelvedScenario {
  readonly scenario: Scenario;
  readonly source: string;
}

/** A hand on the library: its files are read once. One with a fault is left out: that fails the build, not somebody who plans another. */
@Injectable()
export class ScenarioShelf {
  private reading: Promise<ReadonlyMap<string, ShelvedScenario>> | null = null;

  constructor(
    private readonly directory: DirectoryQueries,
    private readonly names: ProcedureNames,
  ) {}

  /** By id, the shortest first. */
  async all(): Promise<ReadonlyMap<string, ShelvedScenario>> {
    this.reading ??= this.read();
    const { reading } = this;
    reading.catch(() => {
      if (this.reading === reading) this.reading = null;
    });
    return reading;
  }

  /** @throws DomainError not-found */
  async one(id: string): Promise<ShelvedScenario> {
    const found = (await this.all()).get(id);
    if (!found) throw new DomainError('not-found');
    return found;
  }

  /** Reads a text as a scenario, by the directory and the procedures of now. */
  async check(realm: Realm, source: string): Promise<ReadScenario> {
    return readScenario(source, await this.world(realm));
  }

  private async world(realm: Realm): Promise<ScenarioWorld> {
    const names = await this.names.of(realm);
    const world = scenarioWorldOf(this.directory.snapshot(), names ?? new Set());
    return names ? world : { ...world, isProcedure: () => true };
  }

  private async read(): Promise<ReadonlyMap<string, ShelvedScenario>> {
    const files = await readScenarioLibrary(await this.world(LIVE));
    const good = files.flatMap(({ text, faults, source }) => (text && faults.length === 0 ? [{ scenario: text, source }] : []));
    const shortestFirst = good.toSorted((one, other) => one.scenario.minutes - other.scenario.minutes);
    return new Map(shortestFirst.map((each) => [each.scenario.id, each]));
  }
}
