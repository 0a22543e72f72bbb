import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { type Door, PERMIT } from './permit.js';

/** Nest's own keys for what its route decorators leave on a method. */
const METHOD = 'method';

/** Refuses to boot when a route says neither @Permit, @SignedIn nor @Public: a door by omission is never an open one. */
@Injectable()
export class DoorCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const bare = this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (!metatype || !instance) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, (...args: unknown[]) => unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => Reflect.hasMetadata(METHOD, prototype[name]!))
        .filter((name) => !this.reflector.getAllAndOverride<Door | undefined>(PERMIT, [prototype[name]!, metatype]))
        .map((name) => {
          const method = RequestMethod[Reflect.getMetadata(METHOD, prototype[name]!) as number];
          return `${metatype.name}.${name} (${method})`;
        });
    });
    if (bare.length > 0) throw new Error(`routes without @Permit or @Public: ${bare.join(', ')}`);
  }
}
