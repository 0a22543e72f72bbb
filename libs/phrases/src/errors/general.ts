import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals that any route may give. */
export const generalErrors = {
  'request-malformed': {
    kind: 'malformed',
    title: { en: 'The request cannot be read', es: 'No se puede leer la solicitud' },
    detail: {
      en: 'Some fields are missing, unknown or of the wrong form. See the list of fields.',
      es: 'Faltan campos, hay campos desconocidos o con formato incorrecto. Consulte la lista de campos.',
    },
  },
  'address-unreadable': {
    kind: 'malformed',
    title: { en: 'The address cannot be read', es: 'No se puede leer la dirección' },
    detail: {
      en: 'A part of the path is not UTF-8, or is too long to name anything here.',
      es: 'Una parte de la ruta no es UTF-8 o es demasiado larga para designar algo aquí.',
    },
  },
  'origin-foreign': {
    kind: 'not-permitted',
    title: { en: 'This came from a page of another site', es: 'Esto viene de una página de otro sitio' },
    detail: {
      en: 'Nothing was done. Open Enlace itself and do it there.',
      es: 'No se hizo nada. Abra Enlace directamente y hágalo ahí.',
    },
  },
  'scanner-unavailable': {
    kind: 'unavailable',
    title: { en: 'The file could not be scanned', es: 'No se pudo revisar el archivo' },
    detail: {
      en: 'The malware scanner of this installation does not answer, and no file is kept that it has not seen. Try again later; your administrator has been told.',
      es: 'El antivirus de esta instalación no responde y no se guarda ningún archivo que no haya revisado. Intente más tarde; ya se avisó a la administración.',
    },
  },
  'body-unreadable': {
    kind: 'malformed',
    title: { en: 'The body is not valid JSON', es: 'El cuerpo no es JSON válido' },
    detail: {
      en: 'Send one JSON document in UTF-8.',
      es: 'Envíe un solo documento JSON en UTF-8.',
    },
  },
  'body-too-large': {
    kind: 'too-large',
    title: { en: 'The body is too large', es: 'El cuerpo es demasiado grande' },
    detail: { en: 'The limit is {limit} bytes.', es: 'El límite es de {limit} bytes.' },
  },
  'media-unsupported': {
    kind: 'unsupported-media',
    title: { en: 'This media type is not accepted', es: 'Este tipo de contenido no se acepta' },
    detail: {
      en: 'Send application/json; a file, where one is taken, as application/octet-stream.',
      es: 'Envíe application/json; los archivos, donde se admiten, como application/octet-stream.',
    },
  },
  unauthenticated: {
    kind: 'unauthenticated',
    title: { en: 'Sign in first', es: 'Inicie sesión' },
    detail: {
      en: 'There is no valid session or token with this request.',
      es: 'La solicitud no lleva una sesión ni un token válidos.',
    },
  },
  'not-permitted': {
    kind: 'not-permitted',
    title: { en: 'Your role does not permit this', es: 'Su función no permite esta acción' },
    detail: {
      en: 'The permission {permission} is needed.',
      es: 'Se necesita el permiso {permission}.',
    },
  },
  'not-found': {
    kind: 'not-visible',
    title: { en: 'Nothing here that you may see', es: 'Aquí no hay nada que usted pueda ver' },
    detail: {
      en: 'It does not exist, or it was not released to your desk.',
      es: 'No existe o no se ha compartido con su mesa.',
    },
  },
  'version-stale': {
    kind: 'stale',
    title: { en: 'It changed since you read it', es: 'Cambió desde que usted lo leyó' },
    detail: {
      en: 'You hold version {expected}; the current version is {actual}. Read it again and decide.',
      es: 'Usted tiene la versión {expected}; la actual es la {actual}. Vuelva a leerlo y decida.',
    },
  },
  'idempotency-key-missing': {
    kind: 'precondition-missing',
    title: { en: 'The Idempotency-Key header is missing', es: 'Falta el encabezado Idempotency-Key' },
    detail: {
      en: 'Send a key of your own, so that a retry is never done twice.',
      es: 'Envíe una clave propia para que un reintento nunca se ejecute dos veces.',
    },
  },
  'idempotency-key-reused': {
    kind: 'unacceptable',
    title: { en: 'This key was used for another request', es: 'Esta clave ya se usó para otra solicitud' },
    detail: {
      en: 'The same Idempotency-Key came with another body or path. Use a new key.',
      es: 'La misma Idempotency-Key llegó con otro cuerpo u otra ruta. Use una clave nueva.',
    },
  },
  'idempotency-key-malformed': {
    kind: 'malformed',
    title: { en: 'The Idempotency-Key cannot be used', es: 'La Idempotency-Key no se puede usar' },
    detail: {
      en: 'A key has 1 to 200 visible ASCII characters.',
      es: 'La clave tiene de 1 a 200 caracteres ASCII visibles.',
    },
  },
  'cursor-malformed': {
    kind: 'malformed',
    title: { en: 'This is not a cursor of ours', es: 'Este cursor no es válido' },
    detail: {
      en: 'Send the nextCursor of the page before, unchanged, or none.',
      es: 'Envíe el nextCursor de la página anterior sin cambios, o ninguno.',
    },
  },
  'version-malformed': {
    kind: 'malformed',
    title: { en: 'If-Match is not a version', es: 'If-Match no es una versión' },
    detail: {
      en: 'Send the ETag that you were given, such as "3".',
      es: 'Envíe el ETag que recibió, por ejemplo "3".',
    },
  },
  overloaded: {
    kind: 'unavailable',
    title: { en: 'Busy: this can wait', es: 'Saturado: esto puede esperar' },
    detail: {
      en: 'Try again after the seconds in Retry-After. Reports, answers and life-safety work are still taken.',
      es: 'Reintente después de los segundos indicados en Retry-After. Se siguen recibiendo reportes, respuestas y trabajo de riesgo para la vida.',
    },
  },
  'rate-limited': {
    kind: 'too-many',
    title: { en: 'Too many requests in a short time', es: 'Demasiadas solicitudes en poco tiempo' },
    detail: {
      en: 'Wait {retryAfterSeconds} s and go on: nothing was done. Reports of risk to life, acknowledgements and answers to offers have a reserve of their own and are still taken.',
      es: 'Espere {retryAfterSeconds} s y continúe: no se hizo nada. Los reportes de riesgo para la vida, los acuses y las respuestas a ofertas tienen una reserva propia y se siguen recibiendo.',
    },
  },
  'urgency-not-in-body': {
    kind: 'unacceptable',
    title: { en: 'The report does not say that life is at risk', es: 'El reporte no indica riesgo para la vida' },
    detail: {
      en: 'X-Enlace-Urgency: life-safety goes before everything else, and only a report with lifeSafety may use it. Mark the report, or send it without the header.',
      es: 'X-Enlace-Urgency: life-safety pasa antes que todo lo demás y solo puede usarlo un reporte con lifeSafety. Marque el reporte o envíelo sin el encabezado.',
    },
  },
  'store-unavailable': {
    kind: 'unavailable',
    title: { en: 'The record store does not answer', es: 'El almacén de registros no responde' },
    detail: {
      en: 'Nothing was recorded. Try again with the same Idempotency-Key.',
      es: 'No se registró nada. Reintente con la misma Idempotency-Key.',
    },
  },
  'internal-failure': {
    kind: 'failed',
    title: { en: 'Something failed on our side', es: 'Algo falló de nuestro lado' },
    detail: {
      en: 'Nothing is half done. Quote the correlation id to your administrator.',
      es: 'Nada quedó a medias. Indique el identificador de correlación a su administrador.',
    },
  },
} as const satisfies ErrorCatalogue;
