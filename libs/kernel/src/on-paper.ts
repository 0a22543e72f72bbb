import type { DeskId } from './ids.js';
import type { Instant } from './instant.js';

/** What a record that was written on paper says of its form: which, and when it was written. The time of entry is that of its event. */
export interface OnPaper {
  readonly serial: string;
  readonly writtenAt: Instant;
}

/** The same with the time of entry, and the desk that entered it. */
export interface EnteredFromPaper extends OnPaper {
  readonly deskId: DeskId;
  readonly enteredAt: Instant;
}
