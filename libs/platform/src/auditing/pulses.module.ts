import { Global, Module } from '@nestjs/common';
import { Pulses } from './pulses.js';

/** For those who ask how the duties are, and do not audit themselves. */
@Global()
@Module({ providers: [Pulses], exports: [Pulses] })
export class PulsesModule {}
