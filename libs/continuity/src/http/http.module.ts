import { Module } from '@nestjs/common';
import { ContinuityModule } from '../continuity.module.js';
import { PaperPacksController } from './paper-packs.controller.js';

@Module({ imports: [ContinuityModule], controllers: [PaperPacksController] })
export class ContinuityHttpModule {}
