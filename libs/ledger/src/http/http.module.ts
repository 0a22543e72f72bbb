import { Module } from '@nestjs/common';
import { LedgerController } from './ledger.controller.js';
import { VerificationsController } from './verifications.controller.js';

@Module({ controllers: [LedgerController, VerificationsController] })
export class LedgerHttpModule {}
