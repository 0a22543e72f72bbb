import type { TextCatalogue } from '../catalogue.js';

/** What is said of each event of an edition of a procedure. */
export const procedureEditionEvents = {
  'procedure-edition.drafted': {
    en: 'Edition {edition} of the procedure {procedureId} drafted',
    es: 'Se redactó la edición {edition} del procedimiento {procedureId}',
  },
  'procedure-edition.laid': {
    en: 'The procedure {procedureId} rehearsed in this drill as edition {edition}',
    es: 'El procedimiento {procedureId} se ensaya en este simulacro como edición {edition}',
  },
  'procedure-edition.revised': {
    en: 'Edition {edition} of the procedure {procedureId} rewritten',
    es: 'Se modificó la edición {edition} del procedimiento {procedureId}',
  },
  'procedure-edition.proposed': {
    en: 'Edition {edition} of the procedure {procedureId} proposed to the other country',
    es: 'Se propuso al otro país la edición {edition} del procedimiento {procedureId}',
  },
  'procedure-edition.approved': {
    en: 'Edition {edition} of the procedure {procedureId} approved by the other country; it is in force',
    es: 'El otro país aprobó la edición {edition} del procedimiento {procedureId}; está en vigor',
  },
  'procedure-edition.declined': {
    en: 'Edition {edition} of the procedure {procedureId} declined: {reason}',
    es: 'Se declinó la edición {edition} del procedimiento {procedureId}: {reason}',
  },
  'procedure-edition.withdrawn': {
    en: 'Edition {edition} of the procedure {procedureId} withdrawn: {reason}',
    es: 'Se retiró la edición {edition} del procedimiento {procedureId}: {reason}',
  },
  'procedure-edition.superseded': {
    en: 'Edition {edition} of the procedure {procedureId} superseded by edition {replacedBy}',
    es: 'La edición {edition} del procedimiento {procedureId} fue sustituida por la {replacedBy}',
  },
} as const satisfies TextCatalogue;
