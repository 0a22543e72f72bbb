import { DirectoryQueries } from '#directory';
import { lanesOf } from '#kernel';
import { Injectable } from '@nestjs/common';
import { portNumber } from '../domain/feed-words.js';
import type { CrossingsByNumber } from '../domain/read-feed.js';

/** The register of the directory in which a crossing's number in this feed stands. */
const REGISTER = 'cbpWaitTimeFeed';
/** Whose clocks the feed's times are by: it is a feed of this country's side. */
const SIDE = 'US';

/** Crossings as the feed calls them. */
@Injectable()
export class FedCrossings {
  constructor(private readonly directory: DirectoryQueries) {}

  byNumber(): CrossingsByNumber {
    const known = [...this.directory.snapshot().crossings.values()];
    return new Map(
      known.flatMap(({ id, codes, sides, modes, laneClasses }) => {
        const number = codes[REGISTER];
        const zone = sides.find(({ country }) => country === SIDE)?.zone;
        if (number === undefined || zone === undefined) return [];
        return [[portNumber(number), { crossingId: id, zone, lanes: lanesOf(modes, laneClasses) }]];
      }),
    );
  }
}
