import { Module } from '@nestjs/common';
import { ViewsModule } from '../views.module.js';
import { StreamController } from './stream.controller.js';

@Module({ imports: [ViewsModule], controllers: [StreamController] })
export class ViewsHttpModule {}
