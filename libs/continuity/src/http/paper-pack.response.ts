import type { FormKind } from '#forms';
import type { DeskId, Instant, Locale, PaperPackId, UserId } from '#kernel';
import { sayTerm } from '#phrases';
import type { PaperPackTold } from '../application/view-packs.js';
import type { PaperPackState } from '../domain/paper-pack.machine.js';
import type { PackCounts, PackFile, PackReason } from '../domain/paper-pack.js';

/** A blank form of a pack, and whether what was written on it has been entered. */
export interface PaperFormResponse {
  readonly serial: string;
  readonly kind: FormKind;
  readonly kindText: string;
  readonly enteredAt: Instant | null;
}

/** A pack of the reader's desk. */
export interface PaperPackResponse {
  readonly id: PaperPackId;
  readonly version: number;
  readonly state: PaperPackState;
  readonly stateText: string;
  readonly deskId: DeskId;
  readonly because: PackReason;
  /** Null when the shift changed. */
  readonly by: { readonly id: UserId; readonly name: string } | null;
  readonly askedAt: Instant;
  readonly validUntil: Instant;
  readonly madeAt: Instant | null;
  /** In percent, while it is made. */
  readonly progress: number;
  readonly file: PackFile | null;
  readonly counts: PackCounts | null;
  readonly forms: readonly PaperFormResponse[];
}

export const paperPackResponse = (
  { id, version, pack, progress, byName, forms }: PaperPackTold,
  locale: Locale,
): PaperPackResponse => ({
  id,
  version,
  state: pack.state,
  stateText: sayTerm(`paper-pack.${pack.state}`, locale),
  deskId: pack.deskId,
  because: pack.because,
  by: pack.by && { id: pack.by, name: byName ?? pack.by },
  askedAt: pack.askedAt,
  validUntil: pack.validUntil,
  madeAt: pack.madeAt,
  progress,
  file: pack.file,
  counts: pack.counts,
  forms: forms.map(({ serial, kind, enteredAt }) => ({
    serial,
    kind,
    kindText: sayTerm(`paper-form.${kind}`, locale),
    enteredAt,
  })),
});
