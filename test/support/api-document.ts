import type { OpenAPIObject } from '@nestjs/swagger';
import { randomUUID } from 'node:crypto';

export interface Schema {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly nullable?: boolean;
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema?: Schema;
}

export interface Route {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Absent when the route reads no body. */
  readonly body?: Schema;
  /** The body is a file as it is. */
  readonly takesFile?: true;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** Values for patterns that no rule would guess. */
const EXAMPLES = [
  'mx-tij-pc',
  'fd.tij',
  'US',
  'es',
  'SDT',
  '12:00',
  'America/Tijuana',
  '1h',
  'Tijuana',
  'words',
  '2026-03-02T17:50:00.000Z',
  '1',
];

/** The routes of a document, and values that fit their schemas or do not. */
export class ApiDocument {
  readonly routes: readonly Route[];
  private readonly schemas: Readonly<Record<string, Schema>>;

  constructor(document: OpenAPIObject) {
    this.schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
    this.routes = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations as Record<string, Operation>).map(([method, { parameters = [], requestBody }]) => {
        const body = requestBody?.content['application/json']?.schema;
        const takesFile = requestBody?.content['application/octet-stream'] !== undefined;
        return {
          method: method.toUpperCase(),
          path,
          parameters,
          ...(body && { body: this.resolve(body) }),
          ...(takesFile && { takesFile }),
        };
      }),
    );
  }

  /** What a value must be; that it may be null as well is said by `mayBeNull`. */
  resolve(given: Schema): Schema {
    const schema = given.anyOf?.[0] ?? given;
    const found = schema.$ref ? (this.schemas[schema.$ref.split('/').at(-1)!] ?? {}) : schema;
    return typeof found.type === 'object' ? { ...found, type: found.type[0]! } : found;
  }

  /** A value that fits. */
  example(given: Schema): unknown {
    const schema = this.resolve(given);
    if (schema.enum) return schema.enum[0];
    switch (schema.type) {
      case 'integer':
      case 'number':
        return schema.minimum ?? 1;
      case 'boolean':
        return true;
      case 'array':
        return Array.from({ length: schema.minItems ?? 0 }, () => this.example(schema.items ?? {}));
      case 'object':
        return Object.fromEntries((schema.required ?? []).map((name) => [name, this.example(schema.properties?.[name] ?? {})]));
      default:
        return textOf(schema);
    }
  }

  /** Values that do not fit. */
  misfits(given: Schema): unknown[] {
    const schema = this.resolve(given);
    const ofOtherKind: unknown[] = [17.5, true, 'x'.repeat(70_000), ['x'], { x: 1 }].filter((value) => !isOfKind(value, schema));
    if (!mayBeNull(given)) ofOtherKind.push(null);
    const broken: unknown[] = [];
    if (schema.enum) broken.push('no-such-value', -1);
    if (schema.pattern !== undefined || schema.format === 'uuid')
      broken.push(...["' or 1=1 --", '../../etc/passwd', ''].filter((text) => !fitsPattern(text, schema)));
    if (schema.maxLength !== undefined) broken.push('x'.repeat(schema.maxLength + 1));
    if (schema.minLength) broken.push('');
    if (schema.maximum !== undefined) broken.push(schema.maximum + 1);
    if (schema.minimum !== undefined) broken.push(schema.minimum - 1);
    return [...ofOtherKind, ...broken];
  }
}

const mayBeNull = ({ type, anyOf = [] }: Schema): boolean =>
  (typeof type === 'object' && type.includes('null')) || anyOf.some((one) => one.type === 'null' || one.nullable);

const isOfKind = (value: unknown, { type, enum: values, maxLength, pattern, format }: Schema): boolean => {
  if (values) return values.includes(value);
  if (typeof value === 'string' && value.length > 50_000)
    return type === 'string' && value.length <= (maxLength ?? Infinity) && pattern === undefined && format === undefined;
  switch (type) {
    case 'integer':
      return false;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && !Array.isArray(value);
    case 'number':
    case 'boolean':
    case 'string':
      return typeof value === type;
    default:
      return true;
  }
};

const expressionOf = (pattern: string): RegExp => new RegExp(pattern, /\\p/i.test(pattern) ? 'u' : '');

const fitsPattern = (text: string, { pattern, format }: Schema): boolean =>
  format !== 'uuid' && pattern !== undefined && expressionOf(pattern).test(text);

const textOf = ({ pattern, format, minLength = 1 }: Schema): string => {
  if (format === 'uuid') return randomUUID();
  if (pattern !== undefined) {
    const expression = expressionOf(pattern);
    return EXAMPLES.find((text) => expression.test(text)) ?? 'x';
  }
  return 'x'.repeat(minLength);
};
