import { Module } from '@nestjs/common';
import { RehearsalsModule } from '../rehearsals.module.js';
import { RehearsalsController } from './rehearsals.controller.js';

@Module({ imports: [RehearsalsModule], controllers: [RehearsalsController] })
export class RehearsalsHttpModule {}
