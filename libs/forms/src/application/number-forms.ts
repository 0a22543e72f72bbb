import { type DeskId, numberMark, type PaperPackId, type Realm } from '#kernel';
import type { Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Form, FormKind } from '../domain/form.js';
import { formSerial } from '../domain/serial.js';
import { FormsStore } from './forms.store.js';

/** A form that is to be printed. */
export interface NumberedForm {
  readonly serial: string;
  readonly kind: FormKind;
}

/** Serials for blank forms. One that is drawn and never printed is a gap and means nothing. */
@Injectable()
export class NumberForms {
  constructor(private readonly store: FormsStore) {}

  async draw(realm: Realm, kinds: readonly FormKind[]): Promise<NumberedForm[]> {
    const running = await this.store.draw(kinds.length);
    return kinds.map((kind, nth) => ({ kind, serial: formSerial(numberMark(realm), running[nth]!) }));
  }

  /** From now on the desk may enter what is written on them. */
  print({ tx }: Unit, pack: { readonly id: PaperPackId; readonly deskId: DeskId }, forms: readonly NumberedForm[]): void {
    this.store.print(tx, pack, forms);
  }

  ofPacks(realm: Realm, packIds: readonly PaperPackId[]): Promise<readonly Form[]> {
    return this.store.ofPacks(realm, packIds);
  }
}
