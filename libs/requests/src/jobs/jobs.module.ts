import { Module } from '@nestjs/common';
import { RequestsModule } from '../requests.module.js';
import { RepeatOnStep } from './on-repeat-step.handler.js';

@Module({ imports: [RequestsModule], providers: [RepeatOnStep] })
export class RequestsJobsModule {}
