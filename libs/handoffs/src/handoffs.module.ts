import { EscalationModule } from '#escalation';
import { FormsModule } from '#forms';
import { IncidentsModule } from '#incidents';
import { Module } from '@nestjs/common';
import { AcceptHandoff } from './application/accept-handoff.handler.js';
import { AnswerClarification } from './application/answer-clarification.handler.js';
import { AskClarification } from './application/ask-clarification.handler.js';
import { ConfirmHandoff } from './application/confirm-handoff.handler.js';
import { DeclineHandoff } from './application/decline-handoff.handler.js';
import { ExpireHandoff } from './application/expire-handoff.handler.js';
import { HandoffClocks } from './application/handoff-clocks.js';
import { HandoffOutcome } from './application/handoff-outcome.js';
import { HandoffReceipts } from './application/handoff-receipts.js';
import { HandoffSetting } from './application/handoff-setting.js';
import { HandoffsQueries } from './application/handoffs.queries.js';
import { HandoffsRepository } from './application/handoffs.repository.js';
import { OfferHandoff } from './application/offer-handoff.handler.js';
import { PreviewOffer } from './application/preview-offer.js';
import { ReofferHandoff } from './application/reoffer-handoff.handler.js';
import { SupersedeHandoff } from './application/supersede-handoff.handler.js';
import { TakeOutOfPackets } from './application/take-out-of-packets.js';
import { WithdrawHandoff } from './application/withdraw-handoff.handler.js';
import { HandoffsSqlQueries } from './persistence/handoffs.sql-queries.js';
import { HandoffsStore } from './persistence/handoffs.store.js';

const handlers = [
  OfferHandoff,
  AcceptHandoff,
  ConfirmHandoff,
  DeclineHandoff,
  WithdrawHandoff,
  AskClarification,
  AnswerClarification,
  ReofferHandoff,
  ExpireHandoff,
  SupersedeHandoff,
];

@Module({
  imports: [IncidentsModule, EscalationModule, FormsModule],
  providers: [
    ...handlers,
    HandoffClocks,
    HandoffOutcome,
    HandoffSetting,
    HandoffReceipts,
    PreviewOffer,
    TakeOutOfPackets,
    { provide: HandoffsQueries, useClass: HandoffsSqlQueries },
    { provide: HandoffsRepository, useClass: HandoffsStore },
  ],
  exports: [...handlers, HandoffsQueries, HandoffReceipts, PreviewOffer, TakeOutOfPackets],
})
export class HandoffsModule {}
