import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Auditor } from './auditor.js';
import { Heartbeat } from './heartbeat.js';
import { Pulses } from './pulses.js';

/** The auditor's engine, without queue and subscribers: it is a process of few parts. */
@Global()
@Module({ imports: [DiscoveryModule], providers: [Pulses, Heartbeat, Auditor], exports: [Pulses, Auditor] })
export class AuditingModule {}
