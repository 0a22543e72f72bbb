import type { TextCatalogue } from '#phrases';

/** What each trouble of the engine means to somebody who supervises, and what to do meanwhile. Keyed as the api names them. */
export const troubleWords = {
  'clocks-late': {
    en: 'Some clocks have run out unseen: reminders and escalations come late. Look through your board yourself until this is gone.',
    es: 'Algunos relojes vencieron sin que el sistema los atendiera: los recordatorios y escalamientos llegan tarde. Revise usted su tablero hasta que desaparezca este aviso.',
  },
  'drill-clocks-late': {
    en: 'Clocks of a drill come late. Live cases are not affected.',
    es: 'Los relojes de un simulacro van retrasados. Los casos reales no se ven afectados.',
  },
  'clocks-set-right': {
    en: 'A clock was wrong and has been set right; what it should have told may come late.',
    es: 'Un reloj estaba mal y ya se corrigió; lo que debió avisar puede llegar tarde.',
  },
  'clocks-broken': {
    en: 'A due time cannot be worked out, so nothing will remind anyone of it. It is listed under “What failed”.',
    es: 'No se puede calcular un vencimiento, así que nada lo recordará. Está en la lista de «Fallas por atender».',
  },
  'outbox-waiting': {
    en: 'Notices are not going out at the moment. Nothing is lost; call the desks that must know now.',
    es: 'En este momento no salen los avisos. No se pierde nada; llame a las mesas que deban enterarse ya.',
  },
  'deliveries-unclaimed': {
    en: 'Some notices have been on their way for more than three minutes. Nothing is lost; call the desks that must know now.',
    es: 'Algunos avisos llevan más de tres minutos en camino. No se pierde nada; llame a las mesas que deban enterarse ya.',
  },
  'entries-unsequenced': {
    en: 'The ledger is behind: new acts count, but their receipts cannot be sealed yet.',
    es: 'La bitácora va retrasada: los actos nuevos cuentan, pero sus acuses aún no se pueden sellar.',
  },
  'ledger-frozen': {
    en: 'The ledger is stopped because it could not be reproduced. Acts count, but cannot be proved until it is examined.',
    es: 'La bitácora está detenida porque no se pudo reproducir. Los actos cuentan, pero no se pueden comprobar hasta que se examine.',
  },
  'entries-unsealed': {
    en: 'No quorum of witnesses has sealed the ledger for minutes. Acts count; nobody but the operator vouches for them until the witnesses answer.',
    es: 'Los testigos no sellan la bitácora desde hace varios minutos. Los actos cuentan; solo el operador responde por ellos hasta que los testigos contesten.',
  },
  'log-unverified': {
    en: 'The whole ledger has not been verified for more than a night. Ask for a verification on the ledger’s page.',
    es: 'Hace más de una noche que no se verifica la bitácora completa. Solicite una verificación en la página de la bitácora.',
  },
  'log-not-whole': {
    en: 'The last verification of the whole ledger found faults. It is stopped: nothing more is signed until a person has examined it.',
    es: 'La última verificación de la bitácora completa encontró fallas. Está detenida: no se firma nada más hasta que alguien la examine.',
  },
  'rows-unlike-log': {
    en: 'Records were changed around the application: what is shown of them is not what the ledger says was done. The ledger is whole; the operator must examine its log for which they are.',
    es: 'Se cambiaron registros por fuera de la aplicación: lo que se muestra de ellos no es lo que la bitácora dice que se hizo. La bitácora está completa; quien opera debe revisar en el registro de eventos cuáles son.',
  },
  'audit-failed': {
    en: 'Part of the check could not be made, so nobody can say that all is well.',
    es: 'Parte de la revisión no pudo hacerse, así que nadie puede afirmar que todo esté en orden.',
  },
} as const satisfies TextCatalogue;

export const engineWords = {
  silent: {
    en: 'Nobody is checking the clocks: the auditor has been silent for more than a minute. Reminders may still go out, but do not rely on them. Look through your board yourself.',
    es: 'Nadie está revisando los relojes: el auditor lleva más de un minuto sin dar señales. Puede que los recordatorios sigan saliendo, pero no dependa de ellos. Revise usted su tablero.',
  },
  lastWell: { en: 'All was last well {ago}.', es: 'La última vez que todo estuvo en orden fue {ago}.' },
  neverWell: { en: 'It has not been all well since the start.', es: 'Desde el arranque no ha estado todo en orden.' },
} as const satisfies TextCatalogue;
