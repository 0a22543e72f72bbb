import { consolePolicy, headerOf, Public } from '#platform/http';
import { DomainError } from '#kernel';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

let page: string | undefined;

/**
 * The build puts the console beside the compiled api, as its source stands beside the api's source. Read when it is first asked for:
 * the console is built from the client, which is generated from the api's document, so the api has to open without the console.
 */
const readPage = (): string => (page ??= readFileSync(new URL('../../console/index.html', import.meta.url), 'utf8'));

/** What programs call: an address below them that does not exist is a problem, never a page. */
const OF_PROGRAMS = /^\/(api|health|metrics|assets)(\/|$)/;

/** The console. Its screens have addresses of their own, so every address that a browser opens as a page gets the one page. */
@ApiExcludeController()
@Controller()
export class ConsoleController {
  @Get(['', '*'])
  @Public()
  async open(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { pathname } = new URL(request.url, 'http://console');
    if (OF_PROGRAMS.test(pathname) || (pathname !== '/' && !headerOf(request, 'accept')?.includes('text/html')))
      throw new DomainError('not-found');
    const nonce = randomBytes(16).toString('base64');
    await reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', consolePolicy(nonce))
      .header('cache-control', 'no-cache')
      .send(readPage().replace('%STYLE_NONCE%', nonce));
  }
}
