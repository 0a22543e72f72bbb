import type { TextCatalogue } from '../catalogue.js';

/** What may be wrong with any text that people write by hand: the file of a procedure or of a scenario. */
export const textFaultTerms = {
  'text-fault.twice': { en: '“{id}” is there twice', es: '«{id}» aparece dos veces' },
  'text-fault.copied': {
    en: 'the same sentence in both languages: it was copied, not written',
    es: 'la misma frase en los dos idiomas: se copió, no se redactó',
  },
  'text-fault.not-yaml': { en: 'this cannot be read as YAML: {reason}', es: 'no puede leerse como YAML: {reason}' },
  'text-fault.missing': { en: '“{name}” is missing', es: 'falta «{name}»' },
  'text-fault.unexpected': {
    en: '“{name}” is not a field of this place',
    es: '«{name}» no es un campo de este lugar',
  },
  'text-fault.wrong-value': { en: 'not a value of this field ({wanted})', es: 'valor no admitido en este campo ({wanted})' },
  'text-fault.wrong-shape': { en: 'not of the right shape ({wanted})', es: 'no tiene la forma debida ({wanted})' },
  'text-fault.other-name': {
    en: 'the file is called “{name}”: id and name of the file are the same',
    es: 'el archivo se llama «{name}»: el id y el nombre del archivo son iguales',
  },
  'text-wanted.string': { en: 'a text', es: 'un texto' },
  'text-wanted.object': { en: 'fields with values', es: 'campos con valores' },
  'text-wanted.array': { en: 'a list', es: 'una lista' },
  'text-wanted.integer': { en: 'a whole number', es: 'un número entero' },
  'text-wanted.number': { en: 'a number', es: 'un número' },
  'text-wanted.boolean': { en: 'true or false', es: 'true o false' },
  'text-wanted.const': { en: 'only {value}', es: 'sólo {value}' },
  'text-wanted.minimum': { en: '{limit} or more', es: '{limit} o más' },
  'text-wanted.maximum': { en: '{limit} or less', es: '{limit} o menos' },
  'text-wanted.minItems': { en: 'at least {limit} of them', es: 'al menos {limit} elementos' },
  'text-wanted.maxItems': { en: 'at most {limit} of them', es: 'a lo sumo {limit} elementos' },
  'text-wanted.uniqueItems': { en: 'each only once', es: 'cada uno una sola vez' },
  'text-wanted.minLength': { en: 'at least {limit} characters', es: 'al menos {limit} caracteres' },
  'text-wanted.maxLength': { en: 'at most {limit} characters', es: 'a lo sumo {limit} caracteres' },
  'text-wanted.minProperties': { en: 'at least {limit} field', es: 'al menos {limit} campo' },
  'text-wanted.pattern': { en: 'of the form {pattern}', es: 'con la forma {pattern}' },
  'text-wanted.one-of': { en: 'one of the shapes of the schema', es: 'una de las formas del esquema' },
  'yaml-reason.BAD_INDENT': {
    en: 'the line is not indented far enough, or a bracket is not closed',
    es: 'la línea no tiene suficiente sangría o falta cerrar un corchete',
  },
  'yaml-reason.DUPLICATE_KEY': { en: 'the same field is there twice', es: 'el mismo campo aparece dos veces' },
  'yaml-reason.MISSING_CHAR': {
    en: 'a sign is missing: a quotation mark, a colon, a comma or a bracket',
    es: 'falta un signo: comillas, dos puntos, una coma o un corchete',
  },
  'yaml-reason.UNEXPECTED_TOKEN': { en: 'a sign that does not belong here', es: 'un signo que no va aquí' },
  'yaml-reason.TAB_AS_INDENT': { en: 'a tab where spaces are needed', es: 'una tabulación donde se necesitan espacios' },
  'yaml-reason.MULTILINE_IMPLICIT_KEY': {
    en: 'the name of a field goes over more than one line',
    es: 'el nombre de un campo ocupa más de un renglón',
  },
  'yaml-reason.BLOCK_AS_IMPLICIT_KEY': {
    en: 'a list or field begins where a value was begun',
    es: 'una lista o un campo empieza donde ya había empezado un valor',
  },
  'yaml-reason.BLOCK_IN_FLOW': { en: 'a list by lines within brackets', es: 'una lista por renglones dentro de corchetes' },
  'yaml-reason.BAD_SCALAR_START': {
    en: 'a text that begins with a sign needs quotation marks',
    es: 'un texto que empieza con un signo necesita comillas',
  },
  'yaml-reason.BAD_DQ_ESCAPE': { en: 'a backslash that stands for nothing', es: 'una diagonal invertida que no representa nada' },
  'yaml-reason.BAD_ALIAS': { en: 'an alias: the text has to be written out', es: 'un alias: el texto debe escribirse completo' },
  'yaml-reason.MULTIPLE_DOCS': { en: 'more than one document in the file', es: 'más de un documento en el archivo' },
  'yaml-reason.TAG_RESOLVE_FAILED': { en: 'a tag that nobody knows', es: 'una etiqueta que no se reconoce' },
  'yaml-reason.too-long': { en: 'longer than {most} characters', es: 'de más de {most} caracteres' },
  'yaml-reason.aliased': {
    en: 'aliases are not followed: write the text out',
    es: 'no se siguen alias: escriba el texto completo',
  },
  'yaml-reason.other': { en: 'not well formed', es: 'no está bien formado' },
} as const satisfies TextCatalogue;
