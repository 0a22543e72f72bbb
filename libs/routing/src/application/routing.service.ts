import { DeskPresences, DirectoryQueries, findLocality, type DirectorySnapshot } from '#directory';
import type { Place, Realm } from '#kernel';
import { Injectable } from '@nestjs/common';
import { borderLine, shores } from '../../data/border-line.js';
import { riverMarks } from '../../data/river-marks.js';
import type { IncidentFacts, ReportedFacts } from '../domain/incident-facts.js';
import { locate, type BorderGeometry } from '../domain/locate.js';
import { route } from '../domain/route.js';
import type { Routing } from '../domain/routing.js';
import { RulesInForce } from './rules-in-force.js';
import { toRoutingDirectory } from './to-routing-directory.js';

const border: BorderGeometry = { line: borderLine, shores, river: riverMarks };

/** A municipality or county said by name becomes the directory's id; what the directory does not know stays as it was said. */
const withIds = (place: Place, snapshot: DirectorySnapshot): Place => {
  const idOf = (text: string | undefined, kind: string): string | undefined =>
    text && (findLocality(snapshot, text, kind)?.id ?? text);
  const municipality = idOf(place.municipality, 'municipality');
  const county = idOf(place.county, 'county');
  return { ...place, ...(municipality && { municipality }), ...(county && { county }) };
};

/** Answers "whose is this" with the rules in force and the directory of now. Reads only, so it may be asked before a transaction. */
@Injectable()
export class RoutingService {
  constructor(
    private readonly rules: RulesInForce,
    private readonly directory: DirectoryQueries,
    private readonly presences: DeskPresences,
  ) {}

  /** @throws DomainError rule-set-not-there, store-unavailable */
  async route(realm: Realm, reported: ReportedFacts): Promise<Routing> {
    const rules = await this.rules.of(realm);
    return route(this.locate(reported), rules, toRoutingDirectory(this.directory.snapshot(), this.presences.silent(realm)));
  }

  /** The facts with what the map knows about their place. */
  locate(reported: ReportedFacts): IncidentFacts {
    const snapshot = this.directory.snapshot();
    const place = withIds(reported.place, snapshot);
    return { ...reported, place, ...locate(place, reported.filedByDesk, toRoutingDirectory(snapshot), border) };
  }
}
