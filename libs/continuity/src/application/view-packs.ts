import { type Form, NumberForms } from '#forms';
import { PeopleQueries } from '#identity';
import { DomainError, type PaperPackId, type RequestContext, type UserId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { refusePack } from '../domain/continuity.errors.js';
import { type PaperPackSeen, PaperPacksQueries } from './paper-packs.queries.js';

export interface PaperPackTold extends PaperPackSeen {
  readonly byName: string | null;
  /** Which of its forms were entered. */
  readonly forms: readonly Form[];
}

/** The own desk's packs. */
@Injectable()
export class ViewPacks {
  constructor(
    private readonly packs: PaperPacksQueries,
    private readonly forms: NumberForms,
    private readonly people: PeopleQueries,
  ) {}

  async list({ realm, actor }: RequestContext): Promise<PaperPackTold[]> {
    const seen = await this.packs.list(realm, actor.deskId);
    const forms = await this.forms.ofPacks(
      realm,
      seen.map(({ id }) => id),
    );
    return Promise.all(
      seen.map(async (one) => ({
        ...one,
        byName: await this.nameOf(one.pack.by),
        forms: forms.filter(({ packId }) => packId === one.id),
      })),
    );
  }

  /** @throws DomainError not-found */
  async one({ realm, actor }: RequestContext, id: PaperPackId): Promise<PaperPackTold> {
    const seen = await this.packs.get(realm, actor.deskId, id);
    if (!seen) throw new DomainError('not-found');
    return { ...seen, byName: await this.nameOf(seen.pack.by), forms: await this.forms.ofPacks(realm, [id]) };
  }

  /** @throws DomainError not-found, paper-pack-not-made, paper-pack-dropped */
  async file(ctx: RequestContext, id: PaperPackId): Promise<{ readonly file: Buffer; readonly seen: PaperPackSeen }> {
    const seen = await this.packs.get(ctx.realm, ctx.actor.deskId, id);
    if (!seen) throw new DomainError('not-found');
    if (seen.pack.state !== 'made') throw refusePack(seen.pack.state === 'asked' ? 'paper-pack-not-made' : 'paper-pack-dropped');
    const file = await this.packs.file(ctx.realm, id);
    if (!file) throw refusePack('paper-pack-dropped');
    return { file, seen };
  }

  private async nameOf(id: UserId | null): Promise<string | null> {
    return id ? ((await this.people.byId(id))?.name ?? null) : null;
  }
}
