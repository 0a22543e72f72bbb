import type { Realm } from '#kernel';
import { Injectable } from '@nestjs/common';

export type NamesOfProcedures = (realm: Realm) => Promise<ReadonlySet<string>>;

/**
 * Which procedures there are. The context that owns them ranks beside this one, so whoever composes a process enters them here as it starts;
 * where nobody does, a name is not judged.
 */
@Injectable()
export class ProcedureNames {
  private source: NamesOfProcedures | null = null;

  enter(source: NamesOfProcedures): void {
    this.source = source;
  }

  /** Null where nobody knows. */
  async of(realm: Realm): Promise<ReadonlySet<string> | null> {
    return this.source ? this.source(realm) : null;
  }
}
