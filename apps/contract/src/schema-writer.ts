import ts from 'typescript';
import { brandOf, isExported, libOf } from './declared.js';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Schema = { [key: string]: Json };

/** Ids that are slugs or codes; every other id is a UUID. */
const SLUGS = new Set(['Desk', 'Agency', 'Crossing', 'Corridor', 'Realm']);

const { TypeFlags } = ts;
const LITERAL = TypeFlags.StringLiteral | TypeFlags.NumberLiteral | TypeFlags.BooleanLiteral;

/** An exported type, which becomes a component. */
export interface Named {
  readonly name: string;
  /** Where it is declared, for two that are called alike. */
  readonly lib: string;
  /** What `$ref` says until all names are known. */
  readonly place: number;
  readonly schema: Schema;
}

export const POINTER = '#/components/schemas/';

const literal = (type: ts.Type): string | number | boolean =>
  type.flags & TypeFlags.BooleanLiteral
    ? (type as unknown as { intrinsicName: string }).intrinsicName === 'true'
    : ((type as ts.LiteralType).value as string | number);

const isUndefinable = (type: ts.Type): boolean => type.isUnion() && type.types.some(({ flags }) => flags & TypeFlags.Undefined);

/** Turns types into JSON Schema. Exported types become components, so recursion ends. */
export class SchemaWriter {
  private readonly places = new Map<ts.Type, number>();
  private readonly components: Named[] = [];
  private readonly open = new Set<ts.Type>();

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly root: string,
    /** Names of types that the compiler does not remember. */
    private readonly aliases: ReadonlyMap<ts.Type, ts.Symbol>,
  ) {}

  /** Every component that was spoken of. */
  get named(): readonly Named[] {
    return this.components;
  }

  /**
   * @param where what the complaint names when the type has no form in JSON
   * @throws Error
   */
  write(type: ts.Type, where: string): Schema {
    const symbol = this.symbolOf(type);
    if (!symbol) return this.inline(type, where);
    let place = this.places.get(type);
    if (place === undefined) {
      place = this.places.size;
      this.places.set(type, place);
      const schema = { ...this.describe(symbol), ...this.shape(type, `${where} (${symbol.name})`) };
      this.components.push({ name: symbol.name, lib: libOf(symbol, this.root), place, schema });
    }
    return { $ref: `${POINTER}${place}` };
  }

  private symbolOf(type: ts.Type): ts.Symbol | null {
    if (brandOf(this.checker, type) !== null) return null;
    return this.ownSymbol(type) ?? this.aliases.get(type) ?? null;
  }

  /** The symbol that the type itself knows; none for an instance of something generic, which has no name of its own. */
  private ownSymbol(type: ts.Type): ts.Symbol | null {
    const symbol = type.aliasSymbol ?? (type.flags & TypeFlags.Object ? type.getSymbol() : undefined);
    if (!symbol || type.aliasTypeArguments?.length) return null;
    if (!type.aliasSymbol && this.checker.getTypeArguments(type as ts.TypeReference).length > 0) return null;
    return isExported(symbol, this.root) ? symbol : null;
  }

  private inline(type: ts.Type, where: string): Schema {
    if (this.open.has(type)) throw new Error(`${where}: a type without an exported name speaks of itself`);
    this.open.add(type);
    try {
      return this.shape(type, where);
    } finally {
      this.open.delete(type);
    }
  }

  private shape(type: ts.Type, where: string): Schema {
    const { flags } = type;
    const brand = brandOf(this.checker, type);
    if (brand !== null) {
      if (SLUGS.has(brand)) return { type: 'string' };
      return { type: 'string', format: brand === 'Instant' ? 'date-time' : 'uuid' };
    }
    if (flags & TypeFlags.Unknown) return {};
    if (flags & TypeFlags.Null) return { type: 'null' };
    if (flags & TypeFlags.Boolean) return { type: 'boolean' };
    if (type.isUnion()) return this.union(type, where);
    if (flags & LITERAL) return { type: typeof literal(type), const: literal(type) };
    if (flags & (TypeFlags.String | TypeFlags.TemplateLiteral)) return { type: 'string' };
    if (flags & TypeFlags.Number) return { type: 'number' };
    if (flags & (TypeFlags.Object | TypeFlags.Intersection)) return this.structure(type, where);
    throw new Error(`${where}: ${this.checker.typeToString(type)} has no form in JSON`);
  }

  private union(type: ts.UnionType, where: string): Schema {
    const solid = type.types.filter(({ flags }) => !(flags & (TypeFlags.Undefined | TypeFlags.Null)));
    if (solid.length < type.types.length) return this.nullable(type, solid.length === 0, where);
    if (solid.every(({ flags }) => flags & LITERAL)) {
      const values = solid.map(literal).sort((one, other) => (String(one) < String(other) ? -1 : 1));
      const types = [...new Set(values.map((value) => typeof value))].sort();
      return { type: types.length === 1 ? types[0]! : types, enum: values };
    }
    const kinds = solid.filter(({ flags }) => !(flags & TypeFlags.BooleanLiteral));
    const members = kinds.map((one) => this.write(one, where));
    if (kinds.length < solid.length) members.push({ type: 'boolean' });
    return { [this.isDiscriminated(kinds) ? 'oneOf' : 'anyOf']: members };
  }

  /** The whole without null, taken at once, keeps the name of a union that was made nullable. */
  private nullable(type: ts.UnionType, isNothing: boolean, where: string): Schema {
    if (isNothing) return { type: 'null' };
    const schema = this.write(this.checker.getNonNullableType(type), where);
    if (!type.types.some(({ flags }) => flags & TypeFlags.Null)) return schema;
    const isPlain = typeof schema['type'] === 'string' && !('enum' in schema) && !('const' in schema);
    if (isPlain) return { ...schema, type: [schema['type'] as string, 'null'] };
    const choice = 'oneOf' in schema ? 'oneOf' : 'anyOf';
    return { [choice]: [...((schema[choice] as Json[] | undefined) ?? [schema]), { type: 'null' }] };
  }

  /** True when one property alone tells the members apart. */
  private isDiscriminated(members: readonly ts.Type[]): boolean {
    if (!members.every(({ flags }) => flags & (TypeFlags.Object | TypeFlags.Intersection))) return false;
    return this.checker.getPropertiesOfType(members[0]!).some(({ name }) => {
      const values = members.flatMap((member) => {
        const symbol = this.checker.getPropertyOfType(member, name);
        const type = symbol && this.checker.getTypeOfSymbol(symbol);
        return type?.isUnion() ? type.types : [type];
      });
      const told = values.map((value) => (value?.isStringLiteral() ? value.value : null));
      return !told.includes(null) && new Set(told).size === told.length;
    });
  }

  private structure(type: ts.Type, where: string): Schema {
    const { checker } = this;
    const parts = (): readonly ts.Type[] => checker.getTypeArguments(type as ts.TypeReference);
    if (checker.isTupleType(type)) {
      const items = parts().map((one, place) => this.write(one, `${where}[${place}]`));
      return { type: 'array', prefixItems: items, minItems: items.length, maxItems: items.length };
    }
    if (checker.isArrayType(type)) return { type: 'array', items: this.write(parts()[0]!, `${where}[]`) };
    this.refuseForeign(type, where);
    return this.object(type, where);
  }

  private object(type: ts.Type, where: string): Schema {
    const properties: Schema = {};
    const required: string[] = [];
    for (const symbol of this.checker.getPropertiesOfType(type)) {
      const given = this.checker.getTypeOfSymbol(symbol);
      properties[symbol.name] = { ...this.write(given, `${where}.${symbol.name}`), ...this.describe(symbol) };
      // An undefined value is left out when the answer is written.
      if (!(symbol.flags & ts.SymbolFlags.Optional) && !isUndefinable(given)) required.push(symbol.name);
    }
    const free = this.checker.getIndexInfosOfType(type)[0];
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 && { properties }),
      ...(required.length > 0 && { required: required.sort() }),
      ...(free && { additionalProperties: this.write(free.type, `${where}.*`) }),
    };
  }

  /** Dates, buffers, maps and functions become something else on the way, or nothing. */
  private refuseForeign(type: ts.Type, where: string): void {
    const isForeign = type.getSymbol()?.declarations?.some((one) => {
      return ts.isInterfaceDeclaration(one) && one.getSourceFile().fileName.includes('/node_modules/');
    });
    const isCalled = this.checker.getSignaturesOfType(type, ts.SignatureKind.Call).length > 0;
    if (isForeign || isCalled) throw new Error(`${where}: ${this.checker.typeToString(type)} has no form in JSON`);
  }

  private describe(symbol: ts.Symbol): Schema {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(this.checker)).trim();
    return text === '' ? {} : { description: text };
  }
}
