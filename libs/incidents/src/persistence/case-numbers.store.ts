import type { Realm } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { CaseNumbers } from '../application/case-numbers.js';

const BLOCK = 50;
const RESERVE = sql(
  'case-number.reserve',
  `insert into case_number_series (realm, series, next) values ($1, $2, 1 + $3::int)
   on conflict (realm, series) do update set next = case_number_series.next + $3::int
   returning next - $3::int as first`,
);

interface Block {
  next: number;
  readonly end: number;
}

/** Takes numbers in blocks of 50 per process: one short write in fifty filings touches the row that all share. */
@Injectable()
export class CaseNumbersStore extends CaseNumbers {
  private readonly blocks = new Map<string, Block>();
  private readonly reserving = new Map<string, Promise<void>>();

  constructor(private readonly database: Database) {
    super();
  }

  override async draw(realm: Realm, series: string): Promise<number> {
    const key = `${realm}/${series}`;
    for (;;) {
      const block = this.blocks.get(key);
      if (block && block.next < block.end) return block.next++;
      await this.reserve(key, realm, series);
    }
  }

  /** Whoever comes while a block is being reserved waits for that one. */
  private reserve(key: string, realm: Realm, series: string): Promise<void> {
    const running = this.reserving.get(key);
    if (running) return running;
    const reserved = this.database
      .query<{ first: number }>(RESERVE, [realm, series, BLOCK])
      .then(([row]) => void this.blocks.set(key, { next: row!.first, end: row!.first + BLOCK }))
      .finally(() => this.reserving.delete(key));
    this.reserving.set(key, reserved);
    return reserved;
  }
}
