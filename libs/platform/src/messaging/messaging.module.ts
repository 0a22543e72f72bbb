import { Global, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Deliverer } from './deliverer.js';
import { DeliveryQueue } from './delivery-queue.js';
import { DutyRunner } from './duty-runner.js';
import { JobRegistry } from './registry.js';
import { RelayDuty } from './relay.duty.js';
import { SweepOutDuty } from './sweep-out.duty.js';

/** The worker's engine. Close order: stop deliveries and duties, then the queue, then (persistence) the pool. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [JobRegistry, DeliveryQueue, Deliverer, DutyRunner, RelayDuty, SweepOutDuty],
  exports: [JobRegistry],
})
export class MessagingModule implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    private readonly deliverer: Deliverer,
    private readonly duties: DutyRunner,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.deliverer.start();
    await this.duties.start();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.deliverer.stop(), this.duties.stop()]);
  }
}
