import { ProcedureNames } from '#drills';
import { ProceduresInForce } from '#procedures';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Tells drills which procedures there are: the two rank beside each other and know nothing of one another. */
@Injectable()
export class NameProcedures implements OnModuleInit {
  constructor(
    private readonly names: ProcedureNames,
    private readonly procedures: ProceduresInForce,
  ) {}

  onModuleInit(): void {
    this.names.enter(async (realm) => new Set((await this.procedures.all(realm)).keys()));
  }
}
