import type { SystemContext } from '#kernel';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { BorderSetting } from './border-setting.js';
import { ChangeSide } from './change-side.js';
import type { DueSide } from './crossing-sides.repository.js';

/** Writes down what the clock does to a side, under its lock: of two sweeps at once the second finds nothing to do. */
@Injectable()
export class TurnSides {
  constructor(
    private readonly setting: BorderSetting,
    private readonly side: ChangeSide,
  ) {}

  /** @throws DomainError not-found for a crossing that the directory lost */
  async execute({ realm, crossingId, country }: DueSide): Promise<void> {
    const ctx: SystemContext = { actor: { system: 'border' }, realm, locale: 'en', correlationId: newId() };
    await this.side.run(ctx, this.setting.side(this.setting.crossing(crossingId), country), () => []);
  }
}
