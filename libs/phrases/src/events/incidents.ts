import type { TextCatalogue } from '../catalogue.js';

/** What a timeline says of each event of incidents; the places are fields of the event's data. */
export const incidentsEvents = {
  'report.filed': { en: '{agencyId} filed a report', es: '{agencyId} presentó un reporte' },
  'report.amended': { en: 'The report was amended (version {amendment})', es: 'El reporte se modificó (versión {amendment})' },
  'report.sighted': { en: 'The same report came again from {deskId}', es: 'El mismo reporte se recibió de nuevo de {deskId}' },
  'report.entered-from-paper': {
    en: 'Entered later, from paper form {serial}, by {deskId}; written {writtenAt}',
    es: 'Capturado después, del formato en papel {serial}, por {deskId}; escrito el {writtenAt}',
  },
  'report.triaged': { en: 'The report was triaged: {act}', es: 'El reporte se clasificó: {act}' },
  'report.taken-out': { en: 'The words of the report were taken out', es: 'Se suprimió el texto del reporte' },
  'case.opened': {
    en: 'Case {number} was opened; lead {leadDeskId}',
    es: 'Se abrió el caso {number}; mesa responsable {leadDeskId}',
  },
  'case.acknowledged': { en: '{deskId} acknowledged the case', es: '{deskId} acusó recibo del caso' },
  'case.started': { en: '{deskId} started work', es: '{deskId} inició la atención' },
  'case.resolved': { en: 'The case was resolved: {outcome}', es: 'El caso quedó resuelto: {outcome}' },
  'case.closed': { en: '{deskId} closed the case', es: '{deskId} cerró el caso' },
  'case.reopened': { en: '{deskId} reopened the case: {reason}', es: '{deskId} reabrió el caso: {reason}' },
  'case.noted': { en: '{deskId} added a note', es: '{deskId} agregó una nota' },
  'case.entered-from-paper': {
    en: 'The note was entered later, from paper form {serial}, by {deskId}; written {writtenAt}',
    es: 'La nota se capturó después, del formato en papel {serial}, por {deskId}; escrita el {writtenAt}',
  },
  'case.attached': { en: '{deskId} attached the file {name}', es: '{deskId} adjuntó el archivo {name}' },
  'case.watched': { en: '{deskId} watches the case', es: '{deskId} da seguimiento al caso' },
  'case.unwatched': { en: '{deskId} no longer watches the case', es: '{deskId} deja de dar seguimiento al caso' },
  'case.task-added': { en: 'Task for {deskId}: {title}', es: 'Tarea para {deskId}: {title}' },
  'case.task-done': { en: '{deskId} completed the task {title}', es: '{deskId} concluyó la tarea {title}' },
  'case.impact-assessed': {
    en: '{country} set its impact: security {security}, flow {flow}',
    es: '{country} fijó su impacto: seguridad {security}, flujo {flow}',
  },
  'case.priority-changed': { en: 'Priority from {from} to {to}', es: 'Prioridad de {from} a {to}' },
  'case.participant-added': { en: '{deskId} takes part: {role}', es: '{deskId} participa: {role}' },
  'case.participant-removed': { en: '{deskId} no longer takes part', es: '{deskId} deja de participar' },
  'case.linked': { en: 'Linked: {relation}', es: 'Vinculado: {relation}' },
  'case.grouped': {
    en: 'Grouped with a look-alike while a surge stands: {relation}',
    es: 'Agrupado con un caso parecido durante la contingencia: {relation}',
  },
  'case.ungrouped': {
    en: 'No longer grouped with the look-alike',
    es: 'Ya no está agrupado con el caso parecido',
  },
  'case.lead-moved': {
    en: 'The lead moved from {fromDeskId} to {toDeskId}',
    es: 'La responsabilidad pasó de {fromDeskId} a {toDeskId}',
  },
  'case.offer-opened': { en: 'A handoff is on offer', es: 'Hay una oferta de traspaso' },
  'case.offer-closed': { en: 'The handoff offer ended: {how}', es: 'La oferta de traspaso concluyó: {how}' },
  'case.title-taken-out': { en: 'The title was taken out', es: 'Se suprimió el título' },
  'case.claimed': { en: '{deskId} claimed the case', es: '{deskId} reclamó el caso' },
  'case.conflict-opened': {
    en: 'A {kind} conflict of jurisdiction went to the joint desks',
    es: 'Un conflicto de competencia ({kind}) pasó a las mesas conjuntas',
  },
  'case.conflict-proposed': {
    en: '{byDeskId} proposes {deskId} as lead',
    es: '{byDeskId} propone a {deskId} como mesa responsable',
  },
  'case.conflict-settled': {
    en: 'Both joint desks agreed: {deskId} leads',
    es: 'Ambas mesas conjuntas acordaron: {deskId} es la mesa responsable',
  },
  'case.correction-issued': { en: '{deskId} issued a correction', es: '{deskId} emitió una corrección' },
  'case.correction-acknowledged': { en: '{deskId} acknowledged the correction', es: '{deskId} acusó recibo de la corrección' },
} as const satisfies TextCatalogue;
