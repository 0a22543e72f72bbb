import ts from 'typescript';

const NAMEABLE = ts.TypeFlags.Object | ts.TypeFlags.Union | ts.TypeFlags.Intersection;

const declarationOf = (symbol: ts.Symbol, root: string): ts.Declaration | undefined =>
  symbol.declarations?.find((one) => {
    const file = one.getSourceFile().fileName;
    return file.startsWith(root) && !file.includes('/node_modules/');
  });

/** True for an alias, an interface or a class of our own that others may name. */
export const isExported = (symbol: ts.Symbol, root: string): boolean => {
  const declaration = declarationOf(symbol, root);
  if (!declaration) return false;
  const nameable =
    ts.isTypeAliasDeclaration(declaration) || ts.isInterfaceDeclaration(declaration) || ts.isClassDeclaration(declaration);
  return nameable && Boolean(ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export);
};

/** The lib or app that a type is declared in, written as the beginning of a type's name. */
export const libOf = (symbol: ts.Symbol, root: string): string => {
  const path = declarationOf(symbol, root)!.getSourceFile().fileName.slice(root.length);
  const lib = /(?:libs|apps)\/([^/]+)\//.exec(path)?.[1] ?? '';
  return `${lib.charAt(0).toUpperCase()}${lib.slice(1)}`;
};

/** The kind of an `Id<Kind>` of the kernel, or null for every other type. */
export const brandOf = (checker: ts.TypeChecker, type: ts.Type): string | null => {
  if (!type.isIntersection() || !type.types.some(({ flags }) => flags & ts.TypeFlags.String)) return null;
  const mark = checker.getPropertiesOfType(type).find(({ name }) => name.startsWith('__@brand'));
  const kind = mark && checker.getTypeOfSymbol(mark);
  return kind?.isStringLiteral() ? kind.value : null;
};

/**
 * Exported aliases by the type that they stand for. The compiler forgets the alias of what it computes (`ReturnType<...>`,
 * `(typeof LIST)[number]`). Where two aliases stand for one and the same type, neither is its name.
 */
export const aliasesOf = (program: ts.Program, root: string): Map<ts.Type, ts.Symbol> => {
  const checker = program.getTypeChecker();
  const found = new Map<ts.Type, ts.Symbol | null>();
  const ours = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(root) && !fileName.includes('/node_modules/'));
  for (const alias of ours.flatMap(({ statements }) => statements.filter(ts.isTypeAliasDeclaration))) {
    const symbol = checker.getSymbolAtLocation(alias.name);
    if (!symbol || alias.typeParameters || !isExported(symbol, root)) continue;
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    if (type.flags & NAMEABLE) found.set(type, found.has(type) ? null : symbol);
  }
  return new Map([...found].filter((entry): entry is [ts.Type, ts.Symbol] => entry[1] !== null));
};
