import { readFileSync } from 'node:fs';
import { creates, functionOf, type Handler, type Operation, type Schemas } from './openapi-handlers.js';

type Schema = Schemas[string];
type Responses = NonNullable<Operation['responses']>;
type Response = Extract<Responses[string], { description: string }>;

/** Where @ApiProduces leaves its note; the package keeps the name to itself. */
const PRODUCES = 'swagger/apiProduces';

/** What a handler sends. */
export interface Answer {
  readonly form: 'json' | 'text' | 'file' | 'events' | 'nothing';
  /** Null when nothing is sent. */
  readonly schema: Schema | null;
  /** The handler reads the version from If-Match. */
  readonly expectsVersion: boolean;
}

/** What all handlers send, by their names (`CasesController.list`), and the components that they speak of. */
export interface Answers {
  readonly handlers: Readonly<Record<string, Answer>>;
  readonly schemas: Schemas;
}

/** The answers as `npm run generate` read them from the sources. */
export const readAnswers = (): Answers =>
  JSON.parse(readFileSync(new URL('./response-schemas.json', import.meta.url), 'utf8')) as Answers;

const MEDIA_TYPE = {
  json: 'application/json',
  text: 'text/plain',
  file: 'application/octet-stream',
  events: 'text/event-stream',
} as const;

const WORDS = {
  json: 'The answer',
  text: 'The text',
  file: 'The file',
  events: 'The stream; it stays open',
  nothing: 'Done; there is nothing to say',
} as const;

const problem: Response = {
  description: 'Refused or failed, and why, in the language of Accept-Language (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const etag = { description: 'The version, for If-Match', schema: { type: 'string' as const, pattern: '^"\\d+"$' } };
const replayed = {
  description: 'Present when this is a first answer given again',
  schema: { type: 'string' as const, const: 'true' },
};

const hasVersion = (schema: Schema | null, schemas: Schemas): boolean => {
  if (schema && '$ref' in schema) return hasVersion(schemas[schema.$ref.split('/').at(-1)!] ?? null, schemas);
  return schema?.properties !== undefined && 'version' in schema.properties;
};

const contentOf = (handler: Handler, { form, schema }: Answer): Response['content'] => {
  if (form === 'nothing' || schema === null) return undefined;
  const [told] = (Reflect.getMetadata(PRODUCES, functionOf(handler)) ?? []) as string[];
  return { [told ?? MEDIA_TYPE[form]]: { schema } };
};

const isReceipt = (schema: Schema): boolean => '$ref' in schema && schema.$ref.endsWith('Receipt');

/** Of a handler that does at once or only receives: a receipt is what 202 answers, the rest what the other statuses do. */
const inStatus = (status: string, answer: Answer, statuses: readonly string[]): Answer => {
  const { schema } = answer;
  if (!schema || !('oneOf' in schema) || !schema.oneOf || !statuses.includes('202')) return answer;
  const oneOf = schema.oneOf.filter((one) => isReceipt(one) === (status === '202'));
  return { ...answer, schema: oneOf.length === 1 ? oneOf[0]! : { oneOf } };
};

/** Adds what a route answers: in every status that it was said to answer with, and as a problem in every other. */
export const describeAnswer = (handler: Handler, operation: Operation, answer: Answer, schemas: Schemas): void => {
  const responses: Responses = {};
  const declared = Object.entries(operation.responses as Record<string, Response>);
  const statuses = declared.map(([status]) => status);
  for (const [status, { description }] of declared) {
    const told = inStatus(status, answer, statuses);
    const headers = {
      ...(hasVersion(told.schema, schemas) && { ETag: etag }),
      ...(creates(handler) && { 'Idempotency-Replayed': replayed }),
    };
    const content = contentOf(handler, told);
    responses[status] = {
      description: description || WORDS[answer.form],
      ...(Object.keys(headers).length > 0 && { headers }),
      ...(content && { content }),
    };
  }
  operation.responses = { ...responses, default: problem };
};
