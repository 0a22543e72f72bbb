import { Duty } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { FileDeferred } from '../application/file-deferred.js';

/** Files what was received under a flood. */
@Injectable()
export class FileDeferredDuty extends Duty {
  readonly name = 'incidents.file-deferred';
  readonly everyMillis = 200;

  constructor(private readonly fileDeferred: FileDeferred) {
    super();
  }

  round(): Promise<boolean> {
    return this.fileDeferred.round();
  }
}
