import { IdentityModule } from '#identity';
import { Module } from '@nestjs/common';
import { FindOwners } from '../application/find-owners.js';
import { OperationsModule } from '../operations.module.js';
import { ConditionController } from './condition.controller.js';
import { DeadLettersController } from './dead-letters.controller.js';

@Module({
  imports: [OperationsModule, IdentityModule],
  providers: [FindOwners],
  controllers: [ConditionController, DeadLettersController],
})
export class OperationsHttpModule {}
