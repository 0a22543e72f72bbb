import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals about scenarios of drills. */
export const scenarioErrors = {
  'scenario-workbook-unfit': {
    kind: 'malformed',
    title: { en: 'Not a workbook that can be read', es: 'El libro de cálculo no puede leerse' },
    detail: {
      en: 'The file is no Excel workbook (.xlsx), or far larger than a list of injects is.',
      es: 'El archivo no es un libro de Excel (.xlsx) o es mucho mayor que una lista de inyectos.',
    },
  },
} as const satisfies ErrorCatalogue;
