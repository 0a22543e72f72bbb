import type { DeskId } from '#kernel';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';

const LET = sql(
  'ledger.let-read-stream',
  `insert into stream_reader (realm, stream, desk_id) select $1, r.stream, r.desk_id
   from unnest($2::text[], $3::text[]) as r(stream, desk_id) on conflict do nothing`,
);

const END = sql('ledger.end-reading-stream', 'delete from stream_reader where realm = $1 and stream = $2 and desk_id = $3');

/**
 * Who hears live of the entries of a stream that belongs to no case. Entries of a case are heard by whoever sees the case; everything
 * else is heard by nobody who was not let in here.
 */
@Injectable()
export class StreamReaders {
  let(tx: Tx, readers: readonly { readonly stream: string; readonly deskId: DeskId }[]): void {
    if (readers.length > 0) tx.send(LET, [tx.realm, readers.map(({ stream }) => stream), readers.map(({ deskId }) => deskId)]);
  }

  /** The desk takes part no longer: it hears nothing more of the stream. */
  end(tx: Tx, stream: string, deskId: DeskId): void {
    tx.send(END, [tx.realm, stream, deskId]);
  }
}
