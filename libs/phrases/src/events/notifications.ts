import type { TextCatalogue } from '../catalogue.js';

/** What the record says of each event of an agency's endpoints. */
export const notificationsEvents = {
  'webhook.registered': {
    en: 'Endpoint {name} was registered: {reason}',
    es: 'Se registró el punto de conexión {name}: {reason}',
  },
  'webhook.secret-rotated': {
    en: 'The secret of endpoint {name} was changed: {reason}',
    es: 'Se cambió el secreto del punto de conexión {name}: {reason}',
  },
  'webhook.disabled': { en: 'Endpoint {name} was disabled', es: 'Se desactivó el punto de conexión {name}' },
  'webhook.enabled': { en: 'Endpoint {name} was enabled again', es: 'Se reactivó el punto de conexión {name}' },
  'webhook.removed': { en: 'Endpoint {name} was removed: {reason}', es: 'Se retiró el punto de conexión {name}: {reason}' },
} as const satisfies TextCatalogue;
