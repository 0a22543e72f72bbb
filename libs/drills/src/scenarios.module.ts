import { DirectoryModule } from '#directory';
import { Module } from '@nestjs/common';
import { ProcedureNames } from './application/procedure-names.js';
import { ScenarioShelf } from './application/scenario-shelf.js';

@Module({
  imports: [DirectoryModule],
  providers: [ProcedureNames, ScenarioShelf],
  exports: [ProcedureNames, ScenarioShelf],
})
export class ScenariosModule {}
