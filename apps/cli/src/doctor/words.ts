import type { Bilingual } from '#kernel';

/** What `doctor` says, by the code of a finding. */
export const doctorWords = {
  node: { en: 'Node {version}', es: 'Node {version}' },
  'node-too-old': {
    en: 'Node {version} is too old: 20.19, 22 or 24 is needed',
    es: 'Node {version} es demasiado antiguo: se requiere 20.19, 22 o 24',
  },
  'node-not-long': {
    en: 'Node {version} is no release with long support; the product is tested on 20, 22 and 24',
    es: 'Node {version} no es una versión de soporte prolongado; el producto se prueba con 20, 22 y 24',
  },
  'database-away': { en: 'the database does not answer: {why}', es: 'la base de datos no responde: {why}' },
  postgres: { en: 'PostgreSQL {version}', es: 'PostgreSQL {version}' },
  'postgres-too-old': {
    en: 'PostgreSQL {version} is too old: 15 or later is needed',
    es: 'PostgreSQL {version} es demasiado antiguo: se requiere 15 o posterior',
  },
  roles: {
    en: 'api, worker and sequencer work under roles of their own, none of which may do what the owner may; {walled} tables are walled',
    es: 'api, worker y secuenciador trabajan con roles propios, ninguno con los derechos del propietario; {walled} tablas tienen muro',
  },
  'role-too-mighty': {
    en: '{role} is a superuser, passes the walls or makes roles or databases: take that away',
    es: '{role} es superusuario, traspasa los muros o crea roles o bases de datos: retírele esas facultades',
  },
  logins: {
    en: 'api, worker and sequencer log in apart: none knows a password by which it could become another',
    es: 'api, worker y secuenciador inician sesión por separado: ninguno conoce una contraseña con la que pudiera hacerse pasar por otro',
  },
  'logins-shared': {
    en: 'one login serves all processes: each gives up its rights, and could take them back. Give API_DATABASE_URL, WORKER_DATABASE_URL and SEQUENCER_DATABASE_URL to `migrate`',
    es: 'un solo inicio de sesión sirve a todos los procesos: cada uno renuncia a sus derechos y podría recuperarlos. Indique API_DATABASE_URL, WORKER_DATABASE_URL y SEQUENCER_DATABASE_URL a `migrate`',
  },
  durable: {
    en: 'what is answered is on disk (synchronous_commit {commit})',
    es: 'lo que se confirma está en disco (synchronous_commit {commit})',
  },
  'not-durable': {
    en: 'an act that was answered may be lost: fsync {fsync}, full_page_writes {pages}, synchronous_commit {commit}',
    es: 'un acto confirmado puede perderse: fsync {fsync}, full_page_writes {pages}, synchronous_commit {commit}',
  },
  connections: {
    en: 'connections: {used} of {most} in use; an api opens up to {api}, a worker {worker}, the auditor {auditor}',
    es: 'conexiones: {used} de {most} en uso; cada api abre hasta {api}, cada worker {worker}, el auditor {auditor}',
  },
  'connections-short': {
    en: 'connections: {used} of {most} in use; not enough for one more api ({api}) and one more worker ({worker})',
    es: 'conexiones: {used} de {most} en uso; no alcanzan para otra api ({api}) y otro worker ({worker})',
  },
  'connections-too-few': {
    en: 'PostgreSQL gives {most} connections; one api ({api}), one worker ({worker}) and the auditor ({auditor}) may need more: raise max_connections or lower ENLACE_POOL',
    es: 'PostgreSQL admite {most} conexiones; una api ({api}), un worker ({worker}) y el auditor ({auditor}) pueden necesitar más: aumente max_connections o reduzca ENLACE_POOL',
  },
  clock: {
    en: 'the clocks of this machine and of the database agree ({seconds} s)',
    es: 'los relojes de este equipo y de la base de datos coinciden ({seconds} s)',
  },
  'clock-off': {
    en: 'the database’s clock is {seconds} s ahead of this machine’s; due times go by the database’s',
    es: 'el reloj de la base de datos va {seconds} s adelante del de este equipo; los vencimientos se rigen por el de la base de datos',
  },
  'clock-wrong': {
    en: 'the database’s clock is {seconds} s ahead of this machine’s: one of the two is wrong, and so are due times if it is the database’s',
    es: 'el reloj de la base de datos va {seconds} s adelante del de este equipo: uno de los dos está mal, y si es el de la base de datos, también los vencimientos',
  },
  migrations: { en: 'the schema is up to date ({count} migrations)', es: 'el esquema está al día ({count} migraciones)' },
  'migrations-missing': {
    en: '{missing} migrations are missing: run `migrate`',
    es: 'faltan {missing} migraciones: ejecute `migrate`',
  },
  'migrations-newer': {
    en: 'the schema is {newer} migrations ahead of this program: it is from before an upgrade',
    es: 'el esquema va {newer} migraciones adelante de este programa: es anterior a una actualización',
  },
  'redis-none': { en: 'the queue lives in PostgreSQL; no Redis is set', es: 'la cola está en PostgreSQL; no se configuró Redis' },
  'redis-away': {
    en: 'Redis does not answer: {why}. Clocks and acts go on; notices wait in the outbox',
    es: 'Redis no responde: {why}. Los relojes y los actos continúan; los avisos esperan en la bandeja de salida',
  },
  redis: { en: 'Redis {version}', es: 'Redis {version}' },
  'redis-too-old': {
    en: 'Redis {version} is too old: 6.2 or later is needed',
    es: 'Redis {version} es demasiado antiguo: se requiere 6.2 o posterior',
  },
  'redis-policy': { en: 'Redis refuses rather than forgets (noeviction)', es: 'Redis rechaza antes que olvidar (noeviction)' },
  'redis-policy-unknown': {
    en: 'Redis does not tell its maxmemory-policy: see to it that it is noeviction',
    es: 'Redis no informa su maxmemory-policy: verifique que sea noeviction',
  },
  'redis-evicts': {
    en: 'Redis drops jobs when its memory is full: maxmemory-policy is {policy} and must be noeviction',
    es: 'Redis descarta trabajos al llenarse su memoria: maxmemory-policy es {policy} y debe ser noeviction',
  },
  'redis-append-only': {
    en: 'Redis keeps its queue over a restart (appendonly)',
    es: 'Redis conserva su cola tras un reinicio (appendonly)',
  },
  'redis-forgets': {
    en: 'Redis loses its queue when it restarts (appendonly is off); the outbox fills it again, some seconds later',
    es: 'Redis pierde su cola al reiniciarse (appendonly desactivado); la bandeja de salida la repone unos segundos después',
  },
  data: {
    en: 'data folder {folder} is there and not open to all',
    es: 'la carpeta de datos {folder} existe y no está abierta a todos',
  },
  'data-missing': { en: 'there is no data folder {folder}', es: 'no existe la carpeta de datos {folder}' },
  'data-open': {
    en: 'everybody may write into the data folder {folder}',
    es: 'cualquiera puede escribir en la carpeta de datos {folder}',
  },
  keys: {
    en: '{count} files with secrets, readable by their owner alone',
    es: '{count} archivos con secretos, legibles sólo por su propietario',
  },
  'key-open': {
    en: '{file} holds a secret and others may read it (mode {mode}): chmod 600',
    es: '{file} guarda un secreto y otros pueden leerlo (modo {mode}): chmod 600',
  },
  disk: {
    en: '{free} GB free where the data folder lies ({share} %)',
    es: '{free} GB libres donde está la carpeta de datos ({share} %)',
  },
  'disk-short': {
    en: 'only {free} GB free where the data folder lies ({share} %)',
    es: 'sólo {free} GB libres donde está la carpeta de datos ({share} %)',
  },
  'disk-full': {
    en: 'the disk of the data folder is full: {free} GB free',
    es: 'el disco de la carpeta de datos está lleno: {free} GB libres',
  },
  witnesses: { en: '{count} witnesses seal the ledger', es: '{count} testigos sellan la bitácora' },
  'witnesses-none': {
    en: 'no witness seals the ledger: only the operator vouches for it (ENLACE_WITNESSES)',
    es: 'ningún testigo sella la bitácora: sólo el operador responde por ella (ENLACE_WITNESSES)',
  },
  'witnesses-unreadable': {
    en: 'the policy file of the witnesses cannot be read (ENLACE_WITNESSES)',
    es: 'no se puede leer el archivo de política de los testigos (ENLACE_WITNESSES)',
  },
  'egress-public': {
    en: 'webhooks go to the public internet by https',
    es: 'los webhooks salen a la internet pública por https',
  },
  'egress-off': { en: 'webhooks are off', es: 'los webhooks están desactivados' },
  'egress-any': {
    en: 'webhooks go to any address, this machine and its network too: that is for development alone (ENLACE_EGRESS)',
    es: 'los webhooks salen a cualquier dirección, incluso a este equipo y su red: eso es sólo para desarrollo (ENLACE_EGRESS)',
  },
  mail: { en: 'mail goes out from {from} by {host}', es: 'el correo sale de {from} por {host}' },
  'mail-off': {
    en: 'mail is off: {missing} not set; notices are in the inbox alone',
    es: 'el correo está desactivado: falta {missing}; los avisos sólo están en el buzón',
  },
  desks: { en: '{count} desks in the directory', es: '{count} mesas en el directorio' },
  'desks-none': {
    en: 'the directory is empty: run `seed`, or bring your own',
    es: 'el directorio está vacío: ejecute `seed` o cargue el suyo',
  },
  pulse: { en: '{duty}: {age} s ago', es: '{duty}: hace {age} s' },
  'pulse-late': { en: '{duty}: {age} s ago, {note}', es: '{duty}: hace {age} s, {note}' },
  'pulse-none': { en: 'the worker has never been heard of', es: 'nunca se ha sabido del worker' },
  outbox: { en: 'no envelope waits for longer than a minute', es: 'ningún sobre espera más de un minuto' },
  'outbox-waits': {
    en: '{count} envelopes older than a minute wait for delivery',
    es: '{count} sobres de más de un minuto esperan entrega',
  },
  'dead-letters-none': { en: 'no dead letter waits', es: 'no hay cartas muertas en espera' },
  'dead-letters': { en: '{count} dead letters wait for a person', es: '{count} cartas muertas esperan a una persona' },
  unsequenced: { en: '{count} entries not yet sequenced', es: '{count} asientos aún sin secuencia' },
  'notices-delivered': { en: 'every notice found its way outside the inbox', es: 'todo aviso llegó fuera del buzón' },
  undelivered: {
    en: '{count} notices could not be delivered outside the inbox',
    es: '{count} avisos no pudieron entregarse fuera del buzón',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type DoctorCode = keyof typeof doctorWords;
