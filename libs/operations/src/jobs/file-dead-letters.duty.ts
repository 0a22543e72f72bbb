import { DirectoryQueries } from '#directory';
import { Duty } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { FileDeadLetters } from '../application/file-dead-letters.handler.js';

/** Looks once a second for what failed, and for what was tried again. */
@Injectable()
export class FileDeadLettersDuty extends Duty {
  readonly name = 'operations.file-dead-letters';
  readonly everyMillis = 1_000;

  constructor(
    private readonly file: FileDeadLetters,
    private readonly directory: DirectoryQueries,
  ) {
    super();
  }

  async round(): Promise<boolean> {
    let more = false;
    for (const realm of await this.file.realms()) if (await this.file.execute(realm, this.directory.snapshot())) more = true;
    return more;
  }
}
