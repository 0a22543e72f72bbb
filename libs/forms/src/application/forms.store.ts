import type { DeskId, PaperPackId, Realm, UserId } from '#kernel';
import type { Tx } from '#platform/persistence';
import type { Form } from '../domain/form.js';

/** What became of a form: the thing that was made from it. */
export interface FormEntry {
  readonly serial: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly by: UserId;
}

/** Port to the rows of forms. */
export abstract class FormsStore {
  /** Running numbers that no form bears yet. */
  abstract draw(count: number): Promise<number[]>;

  abstract print(
    tx: Tx,
    pack: { readonly id: PaperPackId; readonly deskId: DeskId },
    forms: readonly Pick<Form, 'serial' | 'kind'>[],
  ): void;

  /** Null when there is none. Until the transaction ends nobody else enters it. */
  abstract lock(tx: Tx, serial: string): Promise<Form | null>;

  /** The database takes one entry of each form. */
  abstract enter(tx: Tx, entry: FormEntry & { readonly writtenAt: string }): void;

  abstract ofPacks(realm: Realm, packIds: readonly PaperPackId[]): Promise<readonly Form[]>;
}
