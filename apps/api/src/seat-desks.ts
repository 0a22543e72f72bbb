import { SeatedDesks } from '#drills';
import type { ActivationId } from '#kernel';
import { ActivationsQueries } from '#procedures';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Tells drills which desks an activation seats, as far as whoever asks may see it: a real crisis suspends the drills of its desks. */
@Injectable()
export class SeatDesks implements OnModuleInit {
  constructor(
    private readonly seated: SeatedDesks,
    private readonly activations: ActivationsQueries,
  ) {}

  onModuleInit(): void {
    this.seated.enter(async (ctx, id) => {
      const { state } = await this.activations.get(ctx, id as ActivationId);
      return state.seats.flatMap(({ deskId }) => deskId ?? []);
    });
  }
}
