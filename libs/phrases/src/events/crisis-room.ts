import type { TextCatalogue } from '../catalogue.js';

/** What is said of what an activation reports, states and asks for. */
export const crisisRoomEvents = {
  'activation.promoted': { en: 'An entry was made significant', es: 'Un registro pasó a ser relevante' },
  'activation.significant-translated': { en: 'A significant event was translated', es: 'Se tradujo un evento relevante' },
  'situation-report.drafted': { en: 'Situation report begun', es: 'Informe de situación iniciado' },
  'situation-report.revised': {
    en: 'New working version of a situation report',
    es: 'Nueva versión de trabajo de un informe de situación',
  },
  'situation-report.published': { en: 'Situation report published', es: 'Informe de situación publicado' },
  'situation-report.corrected': {
    en: 'A correction took the place of a situation report',
    es: 'Una corrección sustituyó un informe de situación',
  },
  'situation-report.discarded': { en: 'Situation report discarded', es: 'Informe de situación descartado' },
  'statement.drafted': { en: 'Statement drafted', es: 'Comunicado redactado' },
  'statement.edited': { en: 'Statement changed', es: 'Comunicado modificado' },
  'statement.proposed': { en: 'First key on a joint statement', es: 'Primera llave de un comunicado conjunto' },
  'statement.released': { en: 'Joint statement released with both keys', es: 'Comunicado conjunto emitido con ambas llaves' },
  'statement.declined': { en: 'Joint statement declined, with a reason', es: 'Comunicado conjunto declinado, con motivo' },
  'statement.lapsed': { en: 'The second key on a statement did not come', es: 'No llegó la segunda llave de un comunicado' },
  'statement.spoken-alone': { en: 'One side released its own statement', es: 'Un lado emitió su propio comunicado' },
  'statement.withdrawn': { en: 'Statement withdrawn', es: 'Comunicado retirado' },
  'resource-request.asked': { en: 'A resource was asked for', es: 'Se solicitó un recurso' },
  'resource-request.offered': { en: 'A resource was offered', es: 'Se ofreció un recurso' },
  'resource-request.accepted': { en: 'The offer of a resource was accepted', es: 'Se aceptó el recurso ofrecido' },
  'resource-request.under-way': { en: 'The resource is under way', es: 'El recurso va en camino' },
  'resource-request.arrived': { en: 'The resource arrived', es: 'Llegó el recurso' },
  'resource-request.released': { en: 'The resource was released', es: 'Se liberó el recurso' },
  'resource-request.declined': { en: 'The resource was declined, with a ground', es: 'Se declinó el recurso, con motivo' },
  'resource-request.withdrawn': { en: 'The request for a resource was withdrawn', es: 'Se retiró la solicitud de un recurso' },
  'resource-request.stood-down': {
    en: 'The request for a resource ended with the activation',
    es: 'La solicitud de un recurso terminó con la activación',
  },
} as const satisfies TextCatalogue;
