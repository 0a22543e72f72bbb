import { Module } from '@nestjs/common';
import { LiveStream } from '../application/live-stream.js';
import { StreamView } from '../persistence/stream.view.js';
import { StreamController } from './stream.controller.js';

@Module({ controllers: [StreamController], providers: [LiveStream, StreamView] })
export class ViewsHttpModule {}
