import 'reflect-metadata';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule, readEnv } from '../config/index.js';
import { FiguresServerModule } from './figures-server.module.js';
import { mayReadFigures } from './may-read-figures.js';
import { Metrics } from './metrics.js';
import { ObservabilityModule } from './observability.module.js';

const open: INestApplicationContext[] = [];
const start = async (settings: Readonly<Record<string, string>>): Promise<INestApplicationContext> => {
  const env = readEnv({ DATABASE_URL: 'postgres://nobody/enlace', ENLACE_LOG_LEVEL: 'silent', ...settings });
  @Module({ imports: [ConfigModule.for(env), ObservabilityModule, FiguresServerModule] })
  class ProcessModule {}
  const app = await NestFactory.createApplicationContext(ProcessModule, { logger: false, abortOnError: false });
  open.push(app);
  return app;
};
afterEach(() => Promise.all(open.splice(0).map((app) => app.close())));

describe('a process that serves nothing else', () => {
  it('serves its figures and says that it lives, at a port of its own, and nothing more', async () => {
    const app = await start({ ENLACE_METRICS_PORT: '0' });
    app.get(Metrics).duties.inc({ duty: 'spec.one', outcome: 'done' });
    const site = `http://127.0.0.1:${app.get(FiguresServerModule).port}`;
    const figures = await fetch(`${site}/metrics`);
    expect([figures.status, figures.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')]);
    expect(await figures.text()).toContain('enlace_duty_runs_total{duty="spec.one",outcome="done"} 1');
    const others = await Promise.all(
      [fetch(`${site}/live`), fetch(`${site}/`), fetch(`${site}/metrics`, { method: 'POST' })].map(
        async (asked) => (await asked).status,
      ),
    );
    expect(others).toEqual([204, 404, 405]);
    const wrong = await fetch(`${site}/metrics`, { headers: { authorization: 'Bearer wrong' } });
    expect(wrong.status).toBe(200);
  });

  it('serves none without a port, and goes on when the port is taken', async () => {
    expect((await start({})).get(FiguresServerModule).port).toBeNull();
    const first = (await start({ ENLACE_METRICS_PORT: '0' })).get(FiguresServerModule).port!;
    expect((await start({ ENLACE_METRICS_PORT: String(first) })).get(FiguresServerModule).port).toBeNull();
  });
});

describe('figures', () => {
  it('are read on the same machine, or with the token that the settings name', () => {
    const asks = (address: string, authorization?: string, known?: string) => mayReadFigures({ address, authorization }, known);
    expect([asks('127.0.0.1'), asks('10.0.0.7'), asks('10.0.0.7', 'Bearer right', 'right')]).toEqual([true, false, true]);
    expect([
      asks('10.0.0.7', 'Bearer right'),
      asks('10.0.0.7', 'Bearer wrong', 'right'),
      asks('127.0.0.1', 'Bearer wrong', 'right'),
    ]).toEqual([false, false, false]);
  });
});
