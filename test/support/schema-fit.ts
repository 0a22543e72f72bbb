/** The part of JSON Schema that the document uses for answers. */
export interface AnswerSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly items?: AnswerSchema;
  readonly prefixItems?: readonly AnswerSchema[];
  readonly properties?: Readonly<Record<string, AnswerSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: AnswerSchema;
  readonly oneOf?: readonly AnswerSchema[];
  readonly anyOf?: readonly AnswerSchema[];
}

export type Components = Readonly<Record<string, AnswerSchema>>;

const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
};

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** Where values and schemas part. A property that the schema does not know is one too: what is sent has to be told. */
export class SchemaFit {
  constructor(private readonly components: Components) {}

  /** Places at which a value is not what its schema says; empty when it fits. */
  misfits(value: unknown, schema: AnswerSchema, at = ''): string[] {
    if (schema.$ref !== undefined) return this.misfits(value, this.named(schema.$ref), at);
    const choices = schema.oneOf ?? schema.anyOf;
    if (choices) return this.amongChoices(value, choices, at);
    const types = schema.type === undefined ? null : [schema.type].flat();
    if (types && !types.includes(kindOf(value))) return [`${at}: ${kindOf(value)} where ${types.join(' or ')} was told`];
    if ('const' in schema && value !== schema.const) return [`${at}: ${String(value)} is not ${String(schema.const)}`];
    if (schema.enum && !schema.enum.includes(value)) return [`${at}: ${String(value)} is none of the values told`];
    if (typeof value === 'string' && schema.format !== undefined && !FORMATS[schema.format]?.test(value))
      return [`${at}: ${value} is no ${schema.format}`];
    // A schema without a type says nothing of what is inside.
    if (!types) return [];
    if (Array.isArray(value)) return this.inList(value, schema, at);
    return kindOf(value) === 'object' ? this.inObject(value as Record<string, unknown>, schema, at) : [];
  }

  private named(reference: string): AnswerSchema {
    const schema = this.components[reference.replace('#/components/schemas/', '')];
    if (!schema) throw new Error(`${reference} leads nowhere`);
    return schema;
  }

  private amongChoices(value: unknown, choices: readonly AnswerSchema[], at: string): string[] {
    const tried = choices.map((choice) => this.misfits(value, choice, at));
    const closest = tried.reduce((least, next) => (next.length < least.length ? next : least));
    return tried.some((faults) => faults.length === 0) ? [] : closest;
  }

  private inList(values: readonly unknown[], { items, prefixItems }: AnswerSchema, at: string): string[] {
    return values.flatMap((value, place) => {
      const schema = prefixItems?.[place] ?? items;
      return schema ? this.misfits(value, schema, `${at}/${place}`) : [`${at}/${place}: not told`];
    });
  }

  private inObject(value: Record<string, unknown>, schema: AnswerSchema, at: string): string[] {
    const { properties = {}, required = [], additionalProperties } = schema;
    const missing = required.filter((name) => !(name in value)).map((name) => `${at}/${name}: missing`);
    const unfit = Object.entries(value).flatMap(([name, part]) => {
      const told = properties[name] ?? additionalProperties;
      return told ? this.misfits(part, told, `${at}/${name}`) : [`${at}/${name}: not told`];
    });
    return [...missing, ...unfit];
  }
}
