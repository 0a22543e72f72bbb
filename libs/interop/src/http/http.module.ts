import { Module } from '@nestjs/common';
import { InteropModule } from '../interop.module.js';
import { FeedsController } from './feeds.controller.js';

@Module({ imports: [InteropModule], controllers: [FeedsController] })
export class InteropHttpModule {}
