import { Global, Module } from '@nestjs/common';
import { RealmClocks } from './realm-clocks.js';
import { RealmGate } from './realm-gate.js';

@Global()
@Module({ providers: [RealmClocks, RealmGate], exports: [RealmClocks, RealmGate] })
export class RealmModule {}
