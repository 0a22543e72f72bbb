import type { TextCatalogue } from '../catalogue.js';

/** What a timeline says of each event of escalation. */
export const escalationEvents = {
  'obligation.opened': {
    en: '{deskId} owes: {act}. Due {dueAt}',
    es: 'Pendiente de {deskId}: {act}. Vence {dueAt}',
  },
  'obligation.step-reached': {
    en: 'The ladder of {deskId} climbs: {action}',
    es: 'Sube la escalera de {deskId}: {action}',
  },
  'obligation.nobody-reached': {
    en: 'No one was reached at {tried}: {action}. Told instead: {deskIds}',
    es: 'No se localizó a nadie en {tried}: {action}. Se avisó en su lugar a {deskIds}',
  },
  'obligation.breached': {
    en: '{deskId} is overdue: {act}. It was due {dueAt}',
    es: '{deskId} tiene un pendiente vencido: {act}. Venció {dueAt}',
  },
  'obligation.met': { en: '{deskId} did what it owed: {act}', es: '{deskId} cumplió su pendiente: {act}' },
  'obligation.cancelled': {
    en: 'No longer owed by {deskId}: {act}. {because}',
    es: '{deskId} ya no debe: {act}. {because}',
  },
  'obligation.paused': {
    en: 'The clock of {deskId} stands: {because}',
    es: 'Se detuvo el reloj de {deskId}: {because}',
  },
  'obligation.resumed': {
    en: 'The clock of {deskId} runs again. Due {dueAt}',
    es: 'Se reanudó el reloj de {deskId}. Vence {dueAt}',
  },
  'obligation.silenced': {
    en: 'The ladder of {deskId} is silent until {until}: {reason}',
    es: 'El escalamiento de {deskId} queda en silencio hasta {until}: {reason}',
  },
  'obligation.nudged': {
    en: '{byDesk} reminds {deskId}: {reason}',
    es: '{byDesk} recuerda a {deskId} su pendiente: {reason}',
  },
  'obligation.escalated': {
    en: '{byDesk} escalated what {deskId} owes to {deskIds}: {reason}',
    es: '{byDesk} escaló el pendiente de {deskId} a {deskIds}: {reason}',
  },
  'ladder.drafted': {
    en: 'Version {ladderVersion} of the ladder {ladder} drafted for {scope}',
    es: 'Se redactó la versión {ladderVersion} de la escalera {ladder} para {scope}',
  },
  'ladder.laid': {
    en: 'The ladder {ladder} rehearsed in this drill as version {ladderVersion}',
    es: 'La escalera {ladder} se ensaya en este simulacro como versión {ladderVersion}',
  },
  'ladder.approved': {
    en: 'Version {ladderVersion} of the ladder {ladder} approved by a second person',
    es: 'Una segunda persona aprobó la versión {ladderVersion} de la escalera {ladder}',
  },
  'ladder.published': {
    en: 'Version {ladderVersion} of the ladder {ladder} published for {scope}',
    es: 'Se publicó la versión {ladderVersion} de la escalera {ladder} para {scope}',
  },
  'ladder.retired': {
    en: 'Version {ladderVersion} of the ladder {ladder} retired; version {replacedBy} takes its place',
    es: 'Se retiró la versión {ladderVersion} de la escalera {ladder}; la sustituye la versión {replacedBy}',
  },
} as const satisfies TextCatalogue;
