import { Injectable } from '@nestjs/common';
import { readAgainIn } from '../domain/calendar.js';

/** Addresses that this process remembers at once; the oldest is forgotten. */
const REMEMBERED = 10_000;
const MINUTE_MILLIS = 60_000;

/** How often each address was asked for of late. Of this process alone: it guards it from a calendar program that went mad, nothing else. */
@Injectable()
export class CalendarReads {
  private readonly past = new Map<string, readonly number[]>();

  /** Counts one reading. @returns seconds until the next is answered; 0: this one is */
  count(token: string, now: number): number {
    const past = (this.past.get(token) ?? []).filter((at) => at > now - MINUTE_MILLIS);
    const wait = readAgainIn(past, now);
    this.past.delete(token);
    this.past.set(token, wait > 0 ? past : [...past, now]);
    for (const oldest of this.past.keys()) {
      if (this.past.size <= REMEMBERED) break;
      this.past.delete(oldest);
    }
    return wait;
  }
}
