import { Global, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Deliverer } from './deliverer.js';
import { DeliveriesStore } from './deliveries.store.js';
import { DeliveryQueue } from './delivery-queue.js';
import { DutyRunner } from './duty-runner.js';
import { Handling } from './handling.js';
import { JobRegistry } from './registry.js';
import { RelayDuty } from './relay.duty.js';
import { RelayFigures } from './relay-figures.js';
import { RelayStore } from './relay.store.js';
import { RightOfWayModule } from './right-of-way.module.js';
import { SweepOutDuty } from './sweep-out.duty.js';

/** The worker's engine. Close order: stop deliveries and duties, then the queue, then (persistence) the pool. */
@Global()
@Module({
  imports: [DiscoveryModule, RightOfWayModule],
  providers: [
    JobRegistry,
    DeliveryQueue,
    DeliveriesStore,
    Handling,
    Deliverer,
    DutyRunner,
    RelayStore,
    RelayFigures,
    RelayDuty,
    SweepOutDuty,
  ],
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
