import { Module } from '@nestjs/common';
import { ReplaysModule } from '../replays.module.js';
import { ReplaysController } from './replays.controller.js';

@Module({ imports: [ReplaysModule], controllers: [ReplaysController] })
export class ReplaysHttpModule {}
