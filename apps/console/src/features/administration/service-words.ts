import type { TextCatalogue } from '#phrases';

/** Of the agency's own sign-in service. */
export const words = {
  title: { en: 'Your agency’s own sign-in service', es: 'Servicio de acceso de su dependencia' },
  none: {
    en: 'People of your agency sign in here. If the agency has a service of its own (OpenID Connect), they can sign in there instead.',
    es: 'Las personas de su dependencia entran aquí. Si la dependencia tiene un servicio propio (OpenID Connect), pueden entrar con él.',
  },
  add: { en: 'Add the service', es: 'Agregar el servicio' },
  issuer: { en: 'Address of the service (issuer)', es: 'Dirección del servicio (issuer)' },
  clientId: { en: 'Name of Enlace there (client id)', es: 'Nombre de Enlace ahí (client id)' },
  hasSecret: { en: 'The service asks for a secret', es: 'El servicio pide un secreto' },
  secretHint: {
    en: 'Whoever runs Enlace puts it into {file}. It is never typed or shown here.',
    es: 'Quien opera Enlace lo coloca en {file}. Aquí nunca se escribe ni se muestra.',
  },
  secretThere: { en: 'The secret is there', es: 'El secreto está ahí' },
  secretMissing: { en: 'The secret is not there yet', es: 'El secreto todavía no está ahí' },
  strong: { en: 'What it says of two factors (amr)', es: 'Lo que dice de dos factores (amr)' },
  strongHint: {
    en: 'With spaces between. Empty: a sign-in there counts as one factor.',
    es: 'Separados por espacios. Vacío: entrar ahí cuenta como un solo factor.',
  },
  acr: { en: 'The same as acr', es: 'Lo mismo como acr' },
  redirect: { en: 'Tell the service where people come back to', es: 'Indique al servicio adónde regresan las personas' },
  logout: { en: 'and where it says that a session ended', es: 'y dónde avisa que una sesión terminó' },
  nameless: {
    en: 'This installation has no name yet: whoever runs it has to set PUBLIC_URL.',
    es: 'Esta instalación todavía no tiene nombre: quien la opera debe configurar PUBLIC_URL.',
  },
  oneFactor: { en: 'Counts as one factor', es: 'Cuenta como un solo factor' },
  twoFactors: { en: 'Counts as two factors with: {values}', es: 'Cuenta como dos factores con: {values}' },
  disable: { en: 'Switch it off', es: 'Desactivarlo' },
  disableHint: {
    en: 'Sessions that it opened end at once. People sign in by password and their own factors again.',
    es: 'Las sesiones que abrió terminan de inmediato. Las personas vuelven a entrar con contraseña y sus propios factores.',
  },
  disableSure: { en: 'Switch off the agency’s service?', es: '¿Desactivar el servicio de la dependencia?' },
  strangers: { en: 'Known there, bound to nobody here', es: 'Conocidas ahí y sin vincular aquí' },
  accounts: { en: 'Bound accounts', es: 'Cuentas vinculadas' },
  account: { en: 'Account', es: 'Cuenta' },
  person: { en: 'Person', es: 'Persona' },
  choosePerson: { en: 'Choose the person', es: 'Elija a la persona' },
  bind: { en: 'Bind', es: 'Vincular' },
  bindOf: { en: 'Bind {called} to the person chosen', es: 'Vincular {called} con la persona elegida' },
  personOf: { en: 'Who {called} is', es: 'Quién es {called}' },
  unbind: { en: 'Take off', es: 'Desvincular' },
  unbindOf: { en: 'Take the account of {name} off', es: 'Desvincular la cuenta de {name}' },
  seen: { en: 'Came', es: 'Llegó' },
  since: { en: 'Since', es: 'Desde' },
  acts: { en: 'Acts', es: 'Acciones' },
  nobodyBound: { en: 'No account is bound yet', es: 'Todavía no hay cuentas vinculadas' },
} as const satisfies TextCatalogue;
