import { Module } from '@nestjs/common';
import { Egress } from './egress.js';
import { HostResolver } from './host-resolver.js';

@Module({ providers: [Egress, HostResolver], exports: [Egress, HostResolver] })
export class EgressModule {}
