import type { Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { PortNoticesStore, type SaidNotice } from './port-notices.store.js';

/** Keeps what a feed says about ports in words. Like a reading it is a row and replaceable: that its file was read is the event. */
@Injectable()
export class KeepNotices {
  constructor(private readonly store: PortNoticesStore) {}

  /** In the transaction of whoever brings it, after the readings. A port that the file does not speak of keeps what it had. */
  async keep(unit: Unit, source: string, notices: readonly SaidNotice[]): Promise<void> {
    if (notices.length > 0) await this.store.keep(unit.tx, source, notices);
  }
}
