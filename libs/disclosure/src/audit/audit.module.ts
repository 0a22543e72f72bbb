import { ReplayedRows } from '#ledger';
import { Module } from '@nestjs/common';
import { chaseAggregate } from '../domain/chase.js';
import { consentAggregate } from '../domain/consent.js';
import { itemAggregate } from '../domain/item.js';

/** What the auditor needs to make rows of this context again from their entries, and no more. */
@Module({
  providers: [
    { provide: 'rows of item', useValue: new ReplayedRows(itemAggregate, 'item') },
    { provide: 'rows of consent', useValue: new ReplayedRows(consentAggregate, 'consent') },
    { provide: 'rows of chase', useValue: new ReplayedRows(chaseAggregate, 'chase') },
  ],
})
export class DisclosureAuditModule {}
