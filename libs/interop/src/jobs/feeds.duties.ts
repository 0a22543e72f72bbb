import { Duty } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { DemonstrateWaits } from '../application/demonstrate-waits.js';
import { PollFeed } from '../application/poll-feed.js';
import { WatchFolder } from '../application/watch-folder.js';
import { WatchSilence } from '../application/watch-silence.js';

/** Looks whether it is time to fetch; the row is the clock. */
@Injectable()
export class PollFeedDuty extends Duty {
  readonly name = 'interop.poll-feed';
  readonly everyMillis = 15_000;

  constructor(private readonly poll: PollFeed) {
    super();
  }

  async round(): Promise<boolean> {
    await this.poll.round();
    return false;
  }
}

@Injectable()
export class WatchFolderDuty extends Duty {
  readonly name = 'interop.watch-folder';
  readonly everyMillis = 5_000;

  constructor(private readonly folder: WatchFolder) {
    super();
  }

  async round(): Promise<boolean> {
    await this.folder.round();
    return false;
  }
}

@Injectable()
export class WatchSilenceDuty extends Duty {
  readonly name = 'interop.watch-silence';
  readonly everyMillis = 30_000;

  constructor(private readonly silence: WatchSilence) {
    super();
  }

  async round(): Promise<boolean> {
    await this.silence.round();
    return false;
  }
}

@Injectable()
export class DemonstrateWaitsDuty extends Duty {
  readonly name = 'interop.demonstrate-waits';
  readonly everyMillis = 30_000;

  constructor(private readonly demonstrate: DemonstrateWaits) {
    super();
  }

  async round(): Promise<boolean> {
    await this.demonstrate.round();
    return false;
  }
}
