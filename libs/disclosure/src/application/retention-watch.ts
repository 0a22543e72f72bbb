import type { Realm } from '#kernel';

/** Where time has something to do. */
export abstract class RetentionWatch {
  abstract dueRealms(): Promise<readonly Realm[]>;
}
