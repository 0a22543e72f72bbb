import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A place in the console's sources where a rule about words is broken. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly rule:
    'text-in-markup' | 'date-formatted-apart' | 'time-in-browser-language' | 'untranslated' | 'places-differ' | 'empty-text';
  readonly what: string;
}

const SAYS_SOMETHING = /\p{L}{2}/u;
/** Fields that speak the language of the browser, whichever the reader chose. */
const BROWSER_TIMES = new Set(['date', 'time', 'datetime-local', 'month', 'week']);
/** Attributes that a person reads or hears. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'alt',
  'title',
  'placeholder',
  'label',
  'description',
]);
const FORMATS_DATES = new Set([
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
  'toDateString',
  'toTimeString',
  'toUTCString',
]);
/** Units and abbreviations are the same in both languages, and so are names, which begin with a capital. */
const hasWords = (text: string): boolean =>
  text.includes(' ') &&
  text
    .replace(/\{\w+\}/g, '')
    .split(/[^\p{L}]+/u)
    .some((word) => /^\p{Ll}{4,}$/u.test(word));

/** Names that have no language: the product's own, and those of keys. */
const NAMES = /^(Enlace|Ctrl (K|↵)|Alt M)$/;
const mustBeSaid = (text: string): boolean => SAYS_SOMETHING.test(text) && !NAMES.test(text.trim());

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.includes('generated'),
  );

const textOf = (node: ts.Node | undefined): string | null => {
  if (node === undefined) return null;
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  return ts.isJsxExpression(node) ? textOf(node.expression) : null;
};

const placesOf = (text: string): string =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name = '']) => name)
    .toSorted((one, other) => one.localeCompare(other))
    .join(' ');

/** The two texts of `{ en: '...', es: '...' }`; null for any other object. */
const bilingual = (node: ts.ObjectLiteralExpression): { readonly en: string; readonly es: string } | null => {
  const said = (name: string): string | null => {
    const property = node.properties.find((one) => one.name !== undefined && ts.isIdentifier(one.name) && one.name.text === name);
    return property && ts.isPropertyAssignment(property) ? textOf(property.initializer) : null;
  };
  const [en, es] = [said('en'), said('es')];
  return en === null || es === null ? null : { en, es };
};

const faultOfTexts = ({ en, es }: { readonly en: string; readonly es: string }): Fault['rule'] | null => {
  if (en.trim() === '' || es.trim() === '') return 'empty-text';
  if (en === es && hasWords(en)) return 'untranslated';
  return placesOf(en) === placesOf(es) ? null : 'places-differ';
};

const faultOf = (node: ts.Node, formatsDates: boolean): Pick<Fault, 'rule' | 'what'> | null => {
  if (ts.isJsxText(node) && mustBeSaid(node.text)) return { rule: 'text-in-markup', what: node.text.trim() };
  if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText())) {
    const said = textOf(node.initializer);
    if (said !== null && mustBeSaid(said)) return { rule: 'text-in-markup', what: said };
  }
  if (ts.isJsxAttribute(node) && node.name.getText() === 'type') {
    const type = textOf(node.initializer);
    if (type !== null && BROWSER_TIMES.has(type)) return { rule: 'time-in-browser-language', what: type };
  }
  if (ts.isPropertyAccessExpression(node) && !formatsDates) {
    if (FORMATS_DATES.has(node.name.text) || node.getText() === 'Intl.DateTimeFormat')
      return { rule: 'date-formatted-apart', what: node.name.text };
  }
  if (ts.isObjectLiteralExpression(node)) {
    const texts = bilingual(node);
    const rule = texts && faultOfTexts(texts);
    if (rule) return { rule, what: `${texts.en} / ${texts.es}` };
  }
  return null;
};

/** Reads every source below a folder. @param formatter the one file that may format dates */
export const faultsOfWords = (folder: string, formatter: string): readonly Fault[] =>
  sourcesIn(folder).flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true);
    const faults: Fault[] = [];
    const visit = (node: ts.Node): void => {
      const fault = faultOf(node, file === formatter);
      if (fault) faults.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, ...fault });
      ts.forEachChild(node, visit);
    };
    visit(source);
    return faults;
  });
