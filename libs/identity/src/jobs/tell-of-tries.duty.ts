import { Duty } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { TellOfTries } from '../application/tell-of-tries.handler.js';

/** Looks each half minute whether somebody is to be told of tries to sign in as them. */
@Injectable()
export class TellOfTriesDuty extends Duty {
  readonly name = 'identity.tell-of-tries';
  readonly everyMillis = 30_000;

  constructor(private readonly tries: TellOfTries) {
    super();
  }

  round(): Promise<boolean> {
    return this.tries.execute();
  }
}
