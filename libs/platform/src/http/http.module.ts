import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { Admission } from './admission.js';
import { AnswerInterceptor } from './answer.interceptor.js';
import { BodilessGuard } from './bodiless.guard.js';
import { DoorCheck } from './door-check.js';
import { OriginGuard } from './origin.guard.js';
import { RateLimits } from './rate-limits.js';
import { ReaderInterceptor } from './reader.interceptor.js';
import { ProblemFilter } from './problem.filter.js';
import { validationPipe } from './validation.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    { provide: APP_GUARD, useClass: OriginGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: BodilessGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: ReaderInterceptor },
    { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
    { provide: APP_PIPE, useFactory: validationPipe },
    DoorCheck,
    Admission,
    RateLimits,
  ],
})
export class HttpModule {}
