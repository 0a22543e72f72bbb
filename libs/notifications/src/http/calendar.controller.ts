import { DomainError, instant, toMillis } from '#kernel';
import { type EnlaceRequest, headerOf, Public } from '#platform/http';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ReadCalendar } from '../application/read-calendar.js';
import { writeCalendar } from '../application/write-calendar.js';
import { CalendarReads } from './calendar-reads.js';

/** What an address of ours looks like: 256 bits in base64url. */
const TOKEN = /^([\w-]{43})(?:\.ics)?$/;

/** Calendars by their secret addresses, for calendar programs: these neither sign in nor send headers of ours. */
@ApiExcludeController()
@Controller()
@Public()
export class CalendarController {
  constructor(
    private readonly read: ReadCalendar,
    private readonly reads: CalendarReads,
  ) {}

  @Get('calendar/:name')
  byPath(@Param('name') name: string, @Req() request: EnlaceRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.answer(name, request, reply);
  }

  /** For programs that keep an address and a secret apart. */
  @Get('api/v1/calendar.ics')
  byToken(@Query('token') token: unknown, @Req() request: EnlaceRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.answer(typeof token === 'string' ? token : '', request, reply);
  }

  private async answer(name: string, request: EnlaceRequest, reply: FastifyReply): Promise<string | undefined> {
    const token = TOKEN.exec(name)?.[1];
    if (token === undefined) throw new DomainError('not-found');
    const retryAfterSeconds = this.reads.count(token, Date.now());
    if (retryAfterSeconds > 0) throw new DomainError('calendar-too-often', { retryAfterSeconds });
    const calendar = await this.read.execute(token, `${request.protocol}://${request.host}`);
    if (!calendar) throw new DomainError('not-found');
    const { text, etag } = writeCalendar(calendar);
    const changedAt = calendar.changedAt === null ? null : Math.floor(toMillis(instant(calendar.changedAt)) / 1_000) * 1_000;
    void reply.headers({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="enlace.ics"',
      'cache-control': 'private, max-age=0, must-revalidate',
      etag,
      ...(changedAt !== null && { 'last-modified': new Date(changedAt).toUTCString() }),
    });
    if (!isKnown(request, etag, changedAt)) return text;
    void reply.status(304);
    return undefined;
  }
}

/** Whether the program has this text already. What it says of the time counts only where it says nothing of the text. */
const isKnown = (request: EnlaceRequest, etag: string, changedAt: number | null): boolean => {
  const known = headerOf(request, 'if-none-match');
  if (known !== undefined) return known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(headerOf(request, 'if-modified-since') ?? '');
  return changedAt !== null && changedAt <= since;
};
