import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Envelope } from './envelope.js';
import { Duty, Subscriber } from './subscriber.js';

/** What the worker's modules brought along. Boot fails on two of one name, or on a subscriber to nothing. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  readonly subscribers = new Map<string, Subscriber>();
  readonly duties = new Map<string, Duty>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (instance instanceof Subscriber) this.add(this.subscribers, instance);
      if (instance instanceof Duty) this.add(this.duties, instance);
    }
    for (const { name, on } of this.subscribers.values())
      if (on.length === 0) throw new Error(`subscriber ${name} listens to nothing`);
  }

  /** Those who have something to do about this event. */
  subscribersOf(envelope: Envelope): Subscriber[] {
    return [...this.subscribers.values()].filter((one) => one.on.includes(envelope.type) && one.concerns(envelope));
  }

  private add<T extends { readonly name: string }>(to: Map<string, T>, item: T): void {
    if (!/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(item.name)) throw new Error(`${item.name} is not <context>.<name>`);
    const other = to.get(item.name);
    if (other && other !== item) throw new Error(`two of the name ${item.name}`);
    to.set(item.name, item);
  }
}
