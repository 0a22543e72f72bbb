import { DirectoryQueries } from '#directory';
import type { DeskId, RequestContext, UserId } from '#kernel';
import { type RuleSetBody, RulesSimulator } from '#routing';
import type { INestApplicationContext } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Command, operator, print, UsageError, withApplication } from '../command.js';

/** The operator looks with the eyes of one desk: the same cases, nothing more. */
const asDesk = (app: INestApplicationContext, id: string): RequestContext => {
  const desk = app
    .get(DirectoryQueries)
    .snapshot()
    .desks.get(id as DeskId);
  if (!desk) throw new UsageError(`there is no desk ${id}`);
  const actor = {
    userId: 'operator' as UserId,
    username: 'operator',
    name: 'operator',
    deskId: desk.id,
    agencyId: desk.agencyId,
    country: desk.country,
    roles: [],
    permissions: new Set(['case.read' as const]),
  };
  return { ...operator(), actor };
};

export const routingCommand: Command = {
  usage: 'routing simulate --desk ID (--rules FILE | --version N) [--limit 200] [--json]',
  summary: 'says which past cases of a desk another rule set would route otherwise',
  run: async ([act, ...args]) => {
    const { values } = parseArgs({
      args,
      options: {
        desk: { type: 'string' },
        rules: { type: 'string' },
        version: { type: 'string' },
        limit: { type: 'string', default: '200' },
        json: { type: 'boolean', default: false },
      },
    });
    const { desk, rules, version, limit, json } = values;
    if (act !== 'simulate' || !desk || (rules === undefined) === (version === undefined)) throw new UsageError();
    const proposed = rules
      ? { body: JSON.parse(await readFile(rules, 'utf8')) as RuleSetBody }
      : { ruleVersion: Number(version) };
    return withApplication(async (app) => {
      const result = await app.get(RulesSimulator).simulate(asDesk(app, desk), { proposed, facts: [], limit: Number(limit) });
      if (json) print(JSON.stringify(result));
      else {
        print(`${result.examined} cases examined, ${result.differences.length} would be routed otherwise`);
        for (const { caseId, changed, before, after } of result.differences)
          print(`  ${caseId ?? '-'}: ${changed.join(', ')}; lead ${before.lead} -> ${after.lead}`);
      }
      return 0;
    });
  },
};
