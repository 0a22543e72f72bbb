import { Module } from '@nestjs/common';
import { Scanner } from './scanner.js';

@Module({ providers: [Scanner], exports: [Scanner] })
export class ScanningModule {}
