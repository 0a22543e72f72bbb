import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Answers } from '../../api/src/openapi-answers.js';
import { nameComponents } from './components.js';
import { aliasesOf } from './declared.js';
import { SchemaWriter } from './schema-writer.js';

type Answer = Answers['handlers'][string];

const VERBS = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete', 'Sse']);
/** What the problem filter sends; no controller returns it. */
const PROBLEM = 'libs/platform/src/http/problem.ts';

const controllerFiles = (root: string): string[] => {
  const doors = readdirSync(join(root, 'libs'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(root, 'libs', name, 'src/http'))
    .filter((folder) => ts.sys.directoryExists(folder));
  return [...doors, join(root, 'apps/api/src')]
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.controller.ts'))
    .sort();
};

const openProgram = (root: string, files: readonly string[]): ts.Program => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files }, ts.sys, root);
  return ts.createProgram(files, { ...options, noEmit: true, incremental: false });
};

const decoratorNames = (node: ts.HasDecorators): string[] =>
  (ts.getDecorators(node) ?? []).map(({ expression }) =>
    ts.isCallExpression(expression) ? expression.expression.getText() : expression.getText(),
  );

/** The routes of a file, by the name that Nest knows them by as well: `CasesController.list`. */
const handlersIn = (file: ts.SourceFile): [string, ts.MethodDeclaration][] =>
  file.statements.filter(ts.isClassDeclaration).flatMap((controller) => {
    const described = decoratorNames(controller);
    if (!described.includes('Controller') || described.includes('ApiExcludeController')) return [];
    return controller.members
      .filter(ts.isMethodDeclaration)
      .filter((method) => decoratorNames(method).some((name) => VERBS.has(name)))
      .map((method): [string, ts.MethodDeclaration] => [`${controller.name?.text}.${method.name.getText()}`, method]);
  });

const answerOf = (checker: ts.TypeChecker, writer: SchemaWriter, [name, method]: [string, ts.MethodDeclaration]): Answer => {
  const expectsVersion = method.parameters.some((parameter) => decoratorNames(parameter).includes('ExpectedVersion'));
  if (decoratorNames(method).includes('Sse')) return { form: 'events', schema: {}, expectsVersion };
  const returned = checker.getReturnTypeOfSignature(checker.getSignatureFromDeclaration(method)!);
  const type = checker.getAwaitedType(returned) ?? returned;
  if (type.getSymbol()?.name === 'StreamableFile') {
    return { form: 'file', schema: { type: 'string', format: 'binary' }, expectsVersion };
  }
  if (type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined)) return { form: 'nothing', schema: null, expectsVersion };
  return { form: type.flags & ts.TypeFlags.String ? 'text' : 'json', schema: writer.write(type, name), expectsVersion };
};

const problemType = (program: ts.Program, root: string): ts.Type => {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(join(root, PROBLEM))!;
  const problem = file.statements.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text === 'Problem')!;
  return checker.getTypeAtLocation(problem);
};

/**
 * Reads from the sources what every documented route answers: no library can, since the types of answers are inferred.
 *
 * @throws Error that names the route, and the place in its answer, when a type has no form in JSON
 */
export const readRoutes = (root: string): Answers => {
  const files = controllerFiles(root);
  const program = openProgram(root, [...files, join(root, PROBLEM)]);
  const checker = program.getTypeChecker();
  const writer = new SchemaWriter(checker, root, aliasesOf(program, root));
  const routes = files.flatMap((path) => handlersIn(program.getSourceFile(path)!));
  const answers = routes.map((route): [string, Answer] => [route[0], answerOf(checker, writer, route)]);
  writer.write(problemType(program, root), 'Problem');
  const { settle, schemas } = nameComponents(writer.named);
  answers.sort(([one], [other]) => (one < other ? -1 : 1));
  return { handlers: settle(Object.fromEntries(answers)), schemas: schemas as Answers['schemas'] };
};
