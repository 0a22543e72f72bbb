import type { DeskId, PaperPackId, Realm } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type PaperPackSeen, PaperPacksQueries } from '../application/paper-packs.queries.js';
import type { PaperPack } from '../domain/paper-pack.js';

/** Packs that a desk looks back at: those whose file is kept, and some whose forms may still be on their way in. */
const SHOWN = 10;

const SEEN = `p.id, p.version, p.body as pack, case when p.state = 'asked' then p.progress else 100 end as progress`;
const LIST = sql(
  'continuity.packs',
  `select ${SEEN} from paper_pack p where p.realm = $1 and p.desk_id = $2 order by p.asked_at desc, p.id desc limit ${SHOWN}`,
);
const GET = sql('continuity.pack', `select ${SEEN} from paper_pack p where p.realm = $1 and p.desk_id = $2 and p.id = $3`);
const FIND = sql('continuity.find-pack', 'select body as pack from paper_pack where realm = $1 and id = $2');
const FILE = sql('continuity.file', 'select content from paper_pack_file where realm = $1 and pack_id = $2');
const SAY = sql(
  'continuity.say-progress',
  `update paper_pack set progress = $3 where realm = $1 and id = $2 and state = 'asked'`,
);

@Injectable()
export class PaperPacksSqlQueries extends PaperPacksQueries {
  constructor(private readonly database: Database) {
    super();
  }

  list(realm: Realm, deskId: DeskId): Promise<PaperPackSeen[]> {
    return this.database.query<PaperPackSeen>(LIST, [realm, deskId]);
  }

  async get(realm: Realm, deskId: DeskId, id: PaperPackId): Promise<PaperPackSeen | null> {
    const [row] = await this.database.query<PaperPackSeen>(GET, [realm, deskId, id]);
    return row ?? null;
  }

  async find(realm: Realm, id: PaperPackId): Promise<PaperPack | null> {
    const [row] = await this.database.query<{ pack: PaperPack }>(FIND, [realm, id]);
    return row?.pack ?? null;
  }

  async file(realm: Realm, id: PaperPackId): Promise<Buffer | null> {
    const [row] = await this.database.query<{ content: Buffer }>(FILE, [realm, id]);
    return row?.content ?? null;
  }

  async say(realm: Realm, id: PaperPackId, percent: number): Promise<void> {
    await this.database.query(SAY, [realm, id, percent]);
  }
}
