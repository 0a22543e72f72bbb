import type { CorridorId, CrossingId, DeskId, Priority, Realm } from '#kernel';
import { Database } from '#platform/persistence';
import { RealmClocks } from '#platform/realm';
import { Injectable } from '@nestjs/common';
import { type BorderMap, BorderMapQueries, type CaseOnMap, MAP_CAP } from '../application/border-map.js';
import { MAP_CASES, MAP_COUNTS } from './border-map.statements.js';

interface CountRow {
  readonly crossingId: CrossingId | null;
  readonly corridorId: CorridorId | null;
  readonly priority: Priority;
  readonly cases: number;
  readonly level: number;
}

const BY_CROSSING = 1;
const BY_CORRIDOR = 2;
const OVER_ALL = 3;

@Injectable()
export class SqlBorderMapQueries extends BorderMapQueries {
  constructor(
    private readonly database: Database,
    private readonly clocks: RealmClocks,
  ) {
    super();
  }

  override async of({ realm, deskId }: { readonly realm: Realm; readonly deskId: DeskId }): Promise<BorderMap> {
    const [now, counts, cases] = await Promise.all([
      this.clocks.now(realm),
      this.database.query<CountRow>(MAP_COUNTS, [realm, deskId]),
      this.database.query<CaseOnMap>(MAP_CASES, [realm, deskId, MAP_CAP + 1]),
    ]);
    const of = (level: number) => counts.filter((row) => row.level === level);
    return {
      now,
      open: openOf(of(OVER_ALL)),
      crossings: idsOf(of(BY_CROSSING), 'crossingId').map((crossingId) => ({
        crossingId,
        open: openOf(of(BY_CROSSING).filter((row) => row.crossingId === crossingId)),
      })),
      corridors: idsOf(of(BY_CORRIDOR), 'corridorId').map((corridorId) => ({
        corridorId,
        open: openOf(of(BY_CORRIDOR).filter((row) => row.corridorId === corridorId)),
      })),
      cases: cases.slice(0, MAP_CAP),
      more: cases.length > MAP_CAP,
    };
  }
}

/** Those that are known: a case may have no crossing and no corridor. */
const idsOf = <Key extends 'crossingId' | 'corridorId'>(rows: readonly CountRow[], key: Key): NonNullable<CountRow[Key]>[] => [
  ...new Set(rows.flatMap((row) => row[key] ?? [])),
];

const openOf = (rows: readonly CountRow[]): Readonly<Record<Priority, number>> => {
  const open = { P1: 0, P2: 0, P3: 0, P4: 0 };
  for (const { priority, cases } of rows) open[priority] += cases;
  return open;
};
