import { DomainError, type Instant, type Realm } from '#kernel';
import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { readPayload } from '../domain/disclosure.js';
import { refuseLedger } from '../domain/ledger.errors.js';
import { consistencySpans, inclusionSpans, type Span } from '../domain/merkle-tree.js';
import { spanHash, tilesForSpans } from '../domain/tile.js';
import { type CheckpointRow, LedgerView, type SequencedRow, type StreamEntry, type ToldRow } from '../persistence/ledger.view.js';
import { SealsStore } from '../persistence/seals.store.js';
import { sha256 } from './sha256.js';

/** One act of a case, as its timeline tells it. */
export interface TimelineEntry {
  readonly id: string;
  /** Its place in the log; null for the moment before it is sequenced, and for what a closed log holds. */
  readonly leafIndex: number | null;
  /** Covered by a head that the operator signed and a quorum of witnesses cosigned. Until then it waits, since it was done. */
  readonly sealed: boolean;
  readonly stream: string;
  readonly sseq: number;
  readonly type: string;
  /** The case that it belongs to; null for none. */
  readonly caseId: string | null;
  /** Version of the payload's shape. */
  readonly version: number;
  readonly at: Instant;
  readonly actor: {
    readonly userId: string;
    readonly agencyId: string | null;
    readonly deskId: string | null;
    readonly country: string | null;
    /** `mail` when the act came by a link in a mail; null when it was done in the product. */
    readonly via: string | null;
  };
  readonly correlationId: string;
  readonly causationId: string | null;
  /** Values as far as they still exist: an erased one is absent. */
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface InclusionProof {
  readonly leafIndex: number;
  readonly size: number;
  readonly leafHash: Uint8Array;
  readonly hashes: readonly Uint8Array[];
}

/** That an entry is in the log: its way to the root of a head, and the signed note of that head. */
export interface EntryProof extends InclusionProof {
  readonly checkpoint: string;
  readonly sealed: boolean;
}

interface BodyFields {
  readonly tv: number;
  readonly actor: {
    readonly u: string;
    readonly a: string | null;
    readonly d: string | null;
    readonly n: string | null;
    readonly via?: string;
  };
  readonly corr: string;
  readonly cause: string | null;
}

const told = (row: ToldRow, sealedSize: number): TimelineEntry => {
  const body = JSON.parse(row.body) as BodyFields;
  const { id, leafIndex, stream, sseq, type, caseId, at, past } = row;
  return {
    id,
    leafIndex,
    sealed: past || (leafIndex !== null && leafIndex < sealedSize),
    stream,
    sseq,
    type,
    caseId,
    version: body.tv,
    at,
    actor: {
      userId: body.actor.u,
      agencyId: body.actor.a,
      deskId: body.actor.d,
      country: body.actor.n,
      via: body.actor.via ?? null,
    },
    correlationId: body.corr,
    causationId: body.cause,
    payload: readPayload(row.disclosures),
  };
};

/** What others may ask of the ledger. It knows no visibility: whoever asks for a case has checked that it may be seen. */
@Injectable()
export class LedgerQueries {
  constructor(
    private readonly env: Env,
    private readonly view: LedgerView,
    private readonly seals: SealsStore,
  ) {}

  /** Every act of a case and of what belongs to it, in the order of the log, with its values. */
  async timeline(realm: Realm, caseId: string): Promise<TimelineEntry[]> {
    return this.tell(await this.view.timeline(realm, caseId));
  }

  /** Every act of a drill, in the order of its making, with its values. None for the live realm. */
  async ofDrill(realm: Realm): Promise<TimelineEntry[]> {
    return this.tell(await this.view.ofDrill(realm));
  }

  /** Every act of one thing, in order, without values. */
  ofStream(realm: Realm, stream: string): Promise<StreamEntry[]> {
    return this.view.ofStream(realm, stream);
  }

  /** Every act of several things, in the order of each, with its values. */
  async tellStreams(realm: Realm, streams: readonly string[]): Promise<TimelineEntry[]> {
    return this.tell(await this.view.ofStreams(realm, streams));
  }

  /** Entries after a place of the log, without values. From the start: -1. */
  entriesAfter(leafIndex: number, limit: number): Promise<SequencedRow[]> {
    return this.view.after(leafIndex, limit);
  }

  /** Those of one case and of what belongs to it, likewise. */
  entriesOfCaseAfter(realm: Realm, caseId: string, leafIndex: number, limit: number): Promise<SequencedRow[]> {
    return this.view.afterOfCase(realm, caseId, leafIndex, limit);
  }

  /** The key that the log's heads are signed with, as C2SP tools exchange it. @throws DomainError ledger-unsealed */
  async verifierKey(): Promise<string> {
    const key = await this.view.operatorKey(this.env.ENLACE_LEDGER_ORIGIN);
    if (!key) throw refuseLedger('ledger-unsealed');
    return key;
  }

  /** Entries that have their place. */
  async size(): Promise<number> {
    return (await this.view.state(this.env.ENLACE_LEDGER_ORIGIN)).size;
  }

  /** Entries below this place are sealed. */
  sealedSize(): Promise<number> {
    return this.seals.sealedSize();
  }

  /** Place of an entry; null while it waits, and for an id that is no entry. */
  placeOf(entryId: string): Promise<number | null> {
    return this.view.placeOf(entryId);
  }

  /** The head last signed, or the one last sealed. @throws DomainError ledger-unsealed */
  async checkpoint(sealed = false): Promise<CheckpointRow> {
    const checkpoint = sealed ? await this.seals.sealedHead() : await this.view.checkpoint();
    if (!checkpoint) throw refuseLedger('ledger-unsealed');
    return checkpoint;
  }

  /** The best proof that there is of an entry: under a sealed head, else under one that is only signed. Null while none covers it. */
  async proof(leafIndex: number): Promise<EntryProof | null> {
    const sealed = await this.seals.sealedHead();
    const head = sealed && sealed.size > leafIndex ? sealed : await this.view.checkpoint();
    if (!head || head.size <= leafIndex) return null;
    return { ...(await this.inclusion(leafIndex, head.size)), checkpoint: head.note, sealed: head.size === sealed?.size };
  }

  /** @throws DomainError not-found, ledger-size-unknown */
  async inclusion(leafIndex: number, size: number): Promise<InclusionProof> {
    await this.checkSize(size, '/size');
    const leafHash = leafIndex < size ? await this.view.leafHash(leafIndex) : null;
    if (!leafHash) throw new DomainError('not-found');
    return { leafIndex, size, leafHash, hashes: await this.hashes(inclusionSpans(leafIndex, size)) };
  }

  /** @throws DomainError ledger-size-unknown, ledger-sizes-reversed */
  async consistency(from: number, to: number): Promise<readonly Uint8Array[]> {
    if (from > to) throw refuseLedger('ledger-sizes-reversed', { from, to });
    await this.checkSize(to, '/to');
    return from === 0 ? [] : this.hashes(consistencySpans(from, to));
  }

  private async hashes(spans: readonly Span[]): Promise<Uint8Array[]> {
    const find = await this.view.tiles(tilesForSpans(spans));
    return spans.map((span) => spanHash(sha256, span, find));
  }

  private async checkSize(asked: number, pointer: string): Promise<void> {
    const size = await this.size();
    if (asked > size) throw refuseLedger('ledger-size-unknown', { size, asked }, pointer);
  }

  private async tell(rows: readonly ToldRow[]): Promise<TimelineEntry[]> {
    const sealedSize = await this.seals.sealedSize();
    return rows.map((row) => told(row, sealedSize));
  }
}
