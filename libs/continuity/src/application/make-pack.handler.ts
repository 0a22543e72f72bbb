import { type FormKind, NumberForms } from '#forms';
import { type PaperPackId, type SystemContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { writeBooklet } from '#platform/paper';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { composePack } from '../domain/compose-pack.js';
import { dropPack, KEPT_PACKS, makePack } from '../domain/make-pack.js';
import type { PackFacts } from '../domain/pack-facts.js';
import { GatherFacts } from './gather-facts.js';
import { PaperPacksQueries } from './paper-packs.queries.js';
import { PaperPacksRepository } from './paper-packs.repository.js';

/** Blank forms of each pack: what a desk writes in one shift without the system. */
const FORMS: readonly FormKind[] = [
  ...Array.from({ length: 3 }, () => 'incident-report' as const),
  ...Array.from({ length: 2 }, () => 'hand-over' as const),
  ...Array.from({ length: 2 }, () => 'information-request' as const),
  ...Array.from({ length: 2 }, () => 'activity-log' as const),
];

/** Writes a pack that was asked for. Serials and file are kept in one transaction: no sheet goes out whose forms nobody could enter. */
@Injectable()
export class MakePack {
  constructor(
    private readonly runner: CommandRunner,
    private readonly packs: PaperPacksRepository,
    private readonly queries: PaperPacksQueries,
    private readonly forms: NumberForms,
    private readonly facts: GatherFacts,
  ) {}

  /** Nothing to do where another worker has made it. */
  async execute(ctx: SystemContext, id: PaperPackId): Promise<void> {
    const { realm } = ctx;
    const asked = await this.queries.find(realm, id);
    if (asked?.state !== 'asked') return;
    await this.queries.say(realm, id, 10);
    const numbered = await this.forms.draw(realm, FORMS);
    const facts = await this.facts.of(realm, asked, numbered);
    await this.queries.say(realm, id, 40);
    const file = await writeBooklet(composePack(facts), facts.locale);
    await this.queries.say(realm, id, 90);
    await this.keep(ctx, id, facts, file);
  }

  private keep(ctx: SystemContext, id: PaperPackId, { contacts, cases, casesLeft, activations, forms }: PackFacts, file: Buffer) {
    const made = {
      file: { hash: createHash('sha256').update(file).digest('hex'), bytes: file.length },
      counts: {
        contacts: contacts.reduce((sum, { desks }) => sum + desks.length, 1),
        cases: cases.length + casesLeft,
        activations: activations.length,
      },
      forms: forms.map(({ serial }) => serial),
    };
    return this.runner.run(ctx, async (unit) => {
      const { state } = await unit.load(this.packs, id);
      if (state.state !== 'asked') return;
      await unit.change(this.packs, id, (pack) => makePack(pack, made, unit.now));
      this.packs.keepFile(unit.tx, id, file);
      this.forms.print(unit, { id, deskId: state.deskId }, forms);
      // The one that was made just now is not among them yet.
      for (const old of await this.packs.beyond(unit.tx, state.deskId, KEPT_PACKS - 1)) {
        await unit.change(this.packs, old, (pack) => dropPack(pack, unit.now));
        this.packs.dropFile(unit.tx, old);
      }
    });
  }
}
