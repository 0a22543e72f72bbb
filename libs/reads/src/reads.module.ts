import { Global, Module } from '@nestjs/common';
import { ReadsRepository } from './application/reads.repository.js';
import { RestrictedReads } from './application/restricted-reads.js';
import { ReadsStore } from './persistence/reads.store.js';

/** Global: whoever shows something restricted has it recorded, at whatever door. */
@Global()
@Module({
  providers: [RestrictedReads, { provide: ReadsRepository, useClass: ReadsStore }],
  exports: [RestrictedReads],
})
export class ReadsModule {}
