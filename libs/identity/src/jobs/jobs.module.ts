import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity.module.js';
import { TellOfTriesDuty } from './tell-of-tries.duty.js';

@Module({ imports: [IdentityModule], providers: [TellOfTriesDuty] })
export class IdentityJobsModule {}
