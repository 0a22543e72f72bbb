import { Public } from '#platform/http';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { readFileSync } from 'node:fs';

/** The build puts the page beside the compiled api as it stands beside the source. */
const read = (name: string): Buffer => readFileSync(new URL(`../../console/public/${name}`, import.meta.url));

/** The static page at `/`: what this is, whether it works, and where its API is. */
@ApiExcludeController()
@Controller()
export class ConsoleController {
  private readonly page = read('index.html');
  private readonly style = read('style.css');
  private readonly script = read('status.js');

  @Get()
  @Public()
  async index(@Res() reply: FastifyReply): Promise<void> {
    await reply.type('text/html; charset=utf-8').send(this.page);
  }

  @Get('style.css')
  @Public()
  async css(@Res() reply: FastifyReply): Promise<void> {
    await reply.type('text/css; charset=utf-8').send(this.style);
  }

  @Get('status.js')
  @Public()
  async js(@Res() reply: FastifyReply): Promise<void> {
    await reply.type('text/javascript; charset=utf-8').send(this.script);
  }
}
