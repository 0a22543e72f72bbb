import type { DeskId, Realm } from '#kernel';
import { Logger } from '#platform/observability';
import { Injectable } from '@nestjs/common';
import { DeskPresencesRepository } from './desk-presences.repository.js';

/** A desk that acts all the time is noted this often; a check is hours long. */
const NOTE_EVERY_MS = 60_000;

/** Any act of a desk's people shows that somebody is there: noted beside the answer, now and then, and never in its way. */
@Injectable()
export class ActsOfDesks {
  private readonly noted = new Map<string, number>();

  constructor(
    private readonly presences: DeskPresencesRepository,
    private readonly logger: Logger,
  ) {}

  note(realm: Realm, deskId: DeskId): void {
    const key = `${realm} ${deskId}`;
    const now = performance.now();
    if (now - (this.noted.get(key) ?? -Infinity) < NOTE_EVERY_MS) return;
    this.noted.set(key, now);
    this.presences.noteAct(realm, deskId).catch((error: unknown) => {
      this.noted.delete(key);
      this.logger.warn({ err: error, desk: deskId }, 'an act of a desk could not be noted as a sign of life');
    });
  }
}
