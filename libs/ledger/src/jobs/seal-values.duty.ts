import { Duty } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { ClearValuesStore } from '../persistence/clear-values.store.js';

/** Seals what still lies in clear; once all is, a look at an empty index each minute. */
@Injectable()
export class SealValuesDuty extends Duty {
  readonly name = 'ledger.seal-values';
  readonly everyMillis = 60_000;

  constructor(private readonly values: ClearValuesStore) {
    super();
  }

  async round(): Promise<boolean> {
    return (await this.values.seal()).more;
  }
}
