import 'reflect-metadata';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readEnv } from '#platform/config';
import { openHttp } from '#platform/http';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ApiModule } from './api.module.js';
import { describeApi } from './openapi.js';
import { readAnswers } from './openapi-answers.js';

type Part = Readonly<Record<string, unknown>>;

interface Response {
  readonly description: string;
  readonly headers?: Part;
  readonly content?: Readonly<Record<string, { readonly schema?: Part }>>;
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, Response>>;
}

const TYPES = new Set(['string', 'number', 'integer', 'boolean', 'null', 'array', 'object']);

/** Every schema inside a part of the document. */
const schemasIn = (part: unknown): Part[] => {
  if (part === null || typeof part !== 'object') return [];
  if (Array.isArray(part)) return part.flatMap(schemasIn);
  const { properties, $defs: _, ...rest } = part as Record<string, unknown>;
  const inside = Object.values((properties ?? {}) as object).flatMap(schemasIn);
  return [part as Part, ...inside, ...Object.entries(rest).flatMap(([, value]) => schemasIn(value))];
};

describe('the document of the api', () => {
  let document: OpenAPIObject;
  let operations: readonly Operation[];

  beforeAll(async () => {
    const env = readEnv({ DATABASE_URL: 'postgres://127.0.0.1/none', ENLACE_LOG_LEVEL: 'silent' });
    document = describeApi(await openHttp(ApiModule.for(env)));
    operations = Object.values(document.paths).flatMap((path) => Object.values(path as unknown as Record<string, Operation>));
  });

  const named = (operationId: string): Operation => operations.find((one) => one.operationId === operationId)!;

  it('tells of every route how it answers when it works, and that it refuses with a problem', () => {
    const untold = operations.filter(({ responses }) => {
      const works = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      const isTold = works.every(
        ([status, { description, content }]) => description !== '' && (status === '204') === (content === undefined),
      );
      return works.length === 0 || !isTold || !responses['default']?.content?.['application/problem+json'];
    });
    expect(untold.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('tells nothing of a handler that is gone', () => {
    const paths = Object.values(document.paths).flatMap((path) => Object.keys(path as object));
    expect(Object.keys(readAnswers().handlers)).toHaveLength(paths.length);
  });

  it('speaks only of shapes that it holds, in words that JSON Schema has', () => {
    const known = new Set(Object.keys(document.components?.schemas ?? {}).map((name) => `#/components/schemas/${name}`));
    const answers = operations.flatMap(({ responses }) =>
      Object.values(responses).flatMap(({ content = {} }) => Object.values(content).flatMap(({ schema }) => schemasIn(schema))),
    );
    const all = [...schemasIn(document.components?.schemas), ...answers];
    const lost = all.filter(({ $ref }) => typeof $ref === 'string' && !known.has($ref));
    const odd = all.filter(({ type }) => typeof type === 'string' && !TYPES.has(type));
    expect([...lost, ...odd]).toEqual([]);
    expect(all.length).toBeGreaterThan(500);
  });

  it('names the routes as a client would call them', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(names.filter((name) => !/^[a-z]+([A-Z][a-z]+)*$/.test(name))).toEqual([]);
    expect(names).toEqual(
      expect.arrayContaining(['listCases', 'getCase', 'getCaseTimeline', 'acknowledgeCase', 'offerHandoff', 'completeCaseTask']),
    );
  });

  it('tells of the version where it is sent and where it is read', () => {
    const { responses, parameters } = named('acceptHandoff');
    expect(responses['200']?.headers).toHaveProperty('ETag');
    expect(parameters.map(({ name }) => name)).toEqual(['id', 'If-Match']);
    expect(named('listCases').responses['200']?.headers).toBeUndefined();
  });

  it('tells files, texts and streams from JSON', () => {
    const mediaOf = (name: string): string[] => Object.keys(named(name).responses['200']?.content ?? {});
    expect(mediaOf('downloadCaseAttachment')).toEqual(['application/octet-stream']);
    expect(mediaOf('getLedgerCheckpoint')).toEqual(['text/plain']);
    expect(mediaOf('followStream')).toEqual(['text/event-stream']);
  });
});
