import type { Id } from '#kernel';
import { v7 } from 'uuid';

/** A new UUIDv7: global, sorted by time of making, safe to make in any process. Made in the application layer, never in a domain. */
export const newId = <Kind extends string>(): Id<Kind> => v7() as Id<Kind>;
