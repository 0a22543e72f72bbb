import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readRoutes } from './read-routes.js';

const NEST = `
  declare const Controller: (path?: string) => ClassDecorator;
  declare const Get: (path?: string) => MethodDecorator;
  declare const ApiExcludeController: () => ClassDecorator;
  declare const ExpectedVersion: () => ParameterDecorator;
  declare const brand: unique symbol;
  type Id<Kind extends string> = string & { readonly [brand]: Kind };
`;

const controller = (answer: string, more = ''): string => `
  ${NEST}
  ${more}
  @Controller('things')
  export class ThingsController {
    @Get() one(): ${answer} { throw new Error(); }
  }
`;

describe('what the sources say of an answer', () => {
  let root: string;

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'enlace-routes-'));
    write('tsconfig.json', '{"compilerOptions":{"strict":true,"experimentalDecorators":true,"types":[],"lib":["es2023"]}}');
    write('libs/platform/src/http/problem.ts', 'export interface Problem { readonly code: string }');
    mkdirSync(join(root, 'apps/api/src'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const read = (answer: string, more = ''): ReturnType<typeof readRoutes> => {
    write('libs/things/src/http/things.controller.ts', controller(answer, more));
    return readRoutes(root);
  };
  const schemaOf = (answer: string, more = ''): unknown => read(answer, more).handlers['ThingsController.one']?.schema;

  it('unwraps a promise, and knows an answer without a body', () => {
    expect(schemaOf('Promise<number>')).toEqual({ type: 'number' });
    expect(read('Promise<void>').handlers['ThingsController.one']).toMatchObject({ form: 'nothing', schema: null });
  });

  it('writes ids and moments with their formats, and slugs without', () => {
    expect(schemaOf(`{ id: Id<'Case'>; at: Id<'Instant'> | null; desk: Id<'Desk'> }`)).toMatchObject({
      properties: {
        id: { type: 'string', format: 'uuid' },
        at: { type: ['string', 'null'], format: 'date-time' },
        desk: { type: 'string' },
      },
    });
  });

  it('lists the values of a closed set, and leaves out what may be absent', () => {
    expect(schemaOf(`{ state: 'open' | 'closed'; note?: string; since: string | undefined }`)).toEqual({
      type: 'object',
      properties: {
        state: { type: 'string', enum: ['closed', 'open'] },
        note: { type: 'string' },
        since: { type: 'string' },
      },
      required: ['state'],
    });
  });

  it('gives an inferred type the name of its alias, and its words', () => {
    const inferred = `
      const thing = (n: number) => ({ n, again: null as Thing | null });
      /** One thing. */
      export interface Thing {
        /** How many. */
        readonly n: number;
        readonly parts: readonly Thing[];
      }
      export type Answered = ReturnType<typeof thing>;
    `;
    const { handlers, schemas } = read('Answered', inferred);
    expect(handlers['ThingsController.one']?.schema).toEqual({ $ref: '#/components/schemas/Answered' });
    expect(schemas['Answered']).toMatchObject({
      properties: { again: { anyOf: [{ $ref: '#/components/schemas/Thing' }, { type: 'null' }] } },
    });
    expect(schemas['Thing']).toMatchObject({
      description: 'One thing.',
      properties: {
        n: { type: 'number', description: 'How many.' },
        parts: { type: 'array', items: { $ref: '#/components/schemas/Thing' } },
      },
    });
  });

  it('tells the cases of a union apart by their own mark', () => {
    const union = `{ how: 'met'; at: string } | { how: 'open' }`;
    expect(schemaOf(`{ end: ${union} }`)).toMatchObject({ properties: { end: { oneOf: [{}, {}] } } });
    expect(schemaOf(`{ end: { at: string } | { by: string } }`)).toMatchObject({ properties: { end: { anyOf: [{}, {}] } } });
  });

  it('calls two types of one name after their libs', () => {
    write('libs/others/src/index.ts', 'export interface Part { readonly b: string }');
    const { schemas } = read(
      '{ mine: Part; theirs: Theirs }',
      `import type { Part as Theirs } from '../../../others/src/index.js'; export interface Part { readonly a: string }`,
    );
    expect(Object.keys(schemas)).toEqual(['OthersPart', 'Problem', 'ThingsPart']);
  });

  it('stops at what JSON cannot say, and names the place', () => {
    const refusal =
      (answer: string): (() => unknown) =>
      () =>
        schemaOf(answer);
    expect(refusal('{ deep: { when: Date }[] }')).toThrow('ThingsController.one.deep[].when: Date has no form in JSON');
    expect(refusal('{ act: () => void }')).toThrow('ThingsController.one.act');
    expect(refusal('{ all: Map<string, string> }')).toThrow('ThingsController.one.all');
    expect(refusal('{ some: any }')).toThrow('ThingsController.one.some: any has no form in JSON');
  });
});
