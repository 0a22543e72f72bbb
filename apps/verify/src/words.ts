import type { FindingCode, VerificationReport } from '../../../libs/ledger/src/domain/finding.js';

export type Language = 'en' | 'es';
type Words = Readonly<Record<Language, string>>;

/** Each finding in both languages; `{name}` is a fact of the finding. */
export const FINDINGS: Readonly<Record<FindingCode, Words>> = {
  'line-unreadable': {
    en: 'Line {line} of the bundle cannot be read.',
    es: 'No se puede leer la línea {line} del paquete.',
  },
  'key-unexpected': {
    en: 'The bundle names another operator key than the one given: {key}.',
    es: 'El paquete indica una clave de operador distinta de la proporcionada: {key}.',
  },
  'checkpoint-unreadable': {
    en: 'The checkpoint is not a signed note.',
    es: 'El punto de control no es una nota firmada.',
  },
  'checkpoint-other-log': {
    en: 'The checkpoint belongs to another log: {log}.',
    es: 'El punto de control pertenece a otra bitácora: {log}.',
  },
  'signature-bad': {
    en: 'The checkpoint bears no good signature of the operator key.',
    es: 'El punto de control no lleva una firma válida de la clave del operador.',
  },
  'quorum-missing': {
    en: 'The checkpoint is not sealed: not enough witnesses of the policy cosigned it.',
    es: 'El punto de control no está sellado: no lo cofirmaron suficientes testigos de la política.',
  },
  'seal-bad': {
    en: 'A head that is said to be sealed bears no good signature of the log, or not enough good cosignatures.',
    es: 'Una cabeza que se dice sellada no lleva una firma válida de la bitácora, o no tiene suficientes cofirmas válidas.',
  },
  'seal-absent': {
    en: 'No sealed head covers the entry: nobody vouches for its hour.',
    es: 'Ninguna cabeza sellada abarca el asiento: nadie responde por su hora.',
  },
  'seal-contradicted': {
    en: 'Witnesses sealed another history of the first {size} entries.',
    es: 'Los testigos sellaron otra historia de los primeros {size} asientos.',
  },
  'stamp-bad': {
    en: 'A time stamp is not one over a head that this log signed.',
    es: 'Un sello de tiempo no corresponde a una cabeza que esta bitácora firmó.',
  },
  'stamp-contradicted': {
    en: 'An outside authority time-stamped another history of the first {size} entries.',
    es: 'Una autoridad externa selló el tiempo de otra historia de los primeros {size} asientos.',
  },
  'time-differs': {
    en: 'It says that it was made at {ts}; witnesses first sealed it at {seen}. It was back-dated, or no witness answered meanwhile.',
    es: 'Dice haberse hecho a las {ts}; los testigos lo sellaron por primera vez a las {seen}. Fue antedatado, o entre tanto ningún testigo contestaba.',
  },
  'root-differs': {
    en: 'The tiles do not give the root that was signed for size {size}: something in the log was changed.',
    es: 'Las teselas no dan la raíz firmada para el tamaño {size}: algo en la bitácora fue modificado.',
  },
  'size-differs': {
    en: 'The checkpoint was signed for {size} entries; the bundle has {found}.',
    es: 'El punto de control se firmó para {size} asientos; el paquete tiene {found}.',
  },
  'older-checkpoint-unsigned': {
    en: 'The older checkpoint bears no good signature of this operator key.',
    es: 'El punto de control anterior no lleva una firma válida de esta clave de operador.',
  },
  'older-checkpoint-longer': {
    en: 'The log became shorter: {older} entries were signed for before, now {size}.',
    es: 'La bitácora se acortó: antes se firmaron {older} asientos, ahora {size}.',
  },
  'older-checkpoint-contradicted': {
    en: 'The log is not a continuation of the one signed at size {older}: its past was rewritten.',
    es: 'La bitácora no continúa la que se firmó con {older} asientos: se reescribió su pasado.',
  },
  'tile-unreadable': {
    en: 'Tile {level}/{n} cannot be read (line {line}).',
    es: 'No se puede leer la tesela {level}/{n} (línea {line}).',
  },
  'tile-absent': {
    en: 'Tile {level}/{n} is absent or out of its place.',
    es: 'La tesela {level}/{n} falta o está fuera de su lugar.',
  },
  'tile-differs': {
    en: 'Tile {level}/{n} is not made of the tiles below it; they begin with entry {first}.',
    es: 'La tesela {level}/{n} no corresponde a las que tiene debajo, que comienzan en el asiento {first}.',
  },
  'entry-absent': { en: 'The entry is absent.', es: 'Falta el asiento.' },
  'entry-misplaced': {
    en: 'The entry is not at its place (line {line}).',
    es: 'El asiento no está en su lugar (línea {line}).',
  },
  'entry-altered': {
    en: 'The entry is not the one that was logged: its hash is not the one in the tree.',
    es: 'El asiento no es el que se registró: su huella no es la que está en el árbol.',
  },
  'entry-unreadable': { en: 'The entry cannot be read.', es: 'No se puede leer el asiento.' },
  'entry-not-canonical': {
    en: 'The entry is not in canonical form (RFC 8785).',
    es: 'El asiento no está en forma canónica (RFC 8785).',
  },
  'entry-other-log': {
    en: 'The entry was written for another log: {log}.',
    es: 'El asiento se escribió para otra bitácora: {log}.',
  },
  'stream-gap': {
    en: 'An entry before it is missing from its stream: number {expected} was expected.',
    es: 'Falta un asiento anterior de su serie: se esperaba el número {expected}.',
  },
  'stream-repeated': {
    en: 'Its number in the stream was taken already: number {expected} was expected.',
    es: 'Su número en la serie ya estaba ocupado: se esperaba el número {expected}.',
  },
  'value-altered': {
    en: 'A value is not the one that was logged: the entry has no digest {digest}.',
    es: 'Un valor no es el que se registró: el asiento no contiene la huella {digest}.',
  },
  'value-missing': {
    en: 'A value is missing without an erasure on record: digest {digest}.',
    es: 'Falta un valor sin que conste su supresión: huella {digest}.',
  },
  'vote-bad': {
    en: 'What it holds as a vote is no signature of a person’s key over what this act approves.',
    es: 'Lo que contiene como voto no es una firma de la llave de una persona sobre lo que este acto aprueba.',
  },
  'vote-key-unknown': {
    en: 'It is signed by a key that the log never gave to whom it names as its actor: {key}.',
    es: 'Está firmado con una llave que la bitácora nunca dio a quien nombra como autor: {key}.',
  },
  'vote-key-removed': {
    en: 'It is signed by a key that was taken from that person before: {key}.',
    es: 'Está firmado con una llave que ya se le había quitado a esa persona: {key}.',
  },
  'waiting-gap': {
    en: 'An entry that waits for its place does not continue its stream: number {expected} was expected.',
    es: 'Un asiento en espera de su lugar no continúa su serie: se esperaba el número {expected}.',
  },
  'proof-unreadable': {
    en: 'The proof {name} cannot be read, or does not bring its entry along.',
    es: 'No se puede leer la prueba {name}, o no trae consigo su asiento.',
  },
  'proof-fails': {
    en: 'The proof does not lead from the entry to the root that was signed for {size} entries: it is not what was logged there.',
    es: 'La prueba no lleva del asiento a la raíz que se firmó con {size} asientos: no es lo que se registró ahí.',
  },
  'predecessor-bad': {
    en: 'It names a log before this one by a head that is not signed and sealed as the policy asks, or it is not the first entry.',
    es: 'Nombra una bitácora anterior con una cabeza que no está firmada y sellada como pide la política, o no es el primer asiento.',
  },
  'predecessor-differs': {
    en: 'The log does not continue {log} as it was checked before, with {size} entries.',
    es: 'La bitácora no continúa {log} tal como se comprobó antes, con {size} asientos.',
  },
  'entry-other-case': {
    en: 'The entry does not belong to the case {case}.',
    es: 'El asiento no pertenece al caso {case}.',
  },
};

const LABELS = {
  ok: { en: 'The ledger is intact.', es: 'La bitácora está íntegra.' },
  broken: { en: 'The ledger is NOT intact: {count} finding(s).', es: 'La bitácora NO está íntegra: {count} hallazgo(s).' },
  proven: { en: 'The entries are in the log.', es: 'Los asientos están en la bitácora.' },
  unproven: { en: 'NOT proven: {count} finding(s).', es: 'NO probado: {count} hallazgo(s).' },
  log: { en: 'log', es: 'bitácora' },
  size: { en: 'signed size', es: 'tamaño firmado' },
  entries: { en: 'entries checked', es: 'asientos verificados' },
  streams: { en: 'streams', es: 'series' },
  values: {
    en: 'values checked / not handed over / erased by an act on record',
    es: 'valores verificados / no entregados / suprimidos por un acto que consta',
  },
  erasedUnder: {
    en: '{values} value(s) erased under entry #{entry}',
    es: '{values} valor(es) suprimidos por el asiento n.º {entry}',
  },
  erasedWaiting: {
    en: '{values} value(s) erased by acts that wait for their place',
    es: '{values} valor(es) suprimidos por actos en espera de su lugar',
  },
  sealed: { en: 'sealed by a quorum of witnesses', es: 'sellado por un quórum de testigos' },
  yes: { en: 'yes', es: 'sí' },
  no: { en: 'NO', es: 'NO' },
  nobody: {
    en: 'no witness is named: only the operator vouches for it',
    es: 'no hay testigos designados: solo responde el operador',
  },
  times: { en: 'entries whose hour witnesses vouch for', es: 'asientos por cuya hora responden los testigos' },
  stamps: { en: 'entries under a time stamp of {at}', es: 'asientos bajo un sello de tiempo del {at}' },
  stampsHow: {
    en: 'The time-stamping authority’s own signature was not checked here: see apps/verify/README.md for openssl.',
    es: 'La firma de la autoridad de sellado de tiempo no se comprobó aquí: vea openssl en apps/verify/README.md.',
  },
  continues: { en: 'continues the closed log', es: 'continúa la bitácora cerrada' },
  carried: {
    en: 'entries carried over from it, for whose hours nobody vouches',
    es: 'asientos traídos de ella, por cuya hora nadie responde',
  },
  votes: { en: 'acts signed by a person’s own key', es: 'actos firmados con la llave propia de una persona' },
  votesUnbound: {
    en: 'of these by keys not bound in the log: from before it named keys, or who holds which is left out here',
    es: 'de estos, con llaves no ligadas en la bitácora: de antes de que las nombrara, o aquí se omite quién tiene cuál',
  },
  waiting: { en: 'entries not yet signed for', es: 'asientos aún sin firmar' },
  scope: { en: 'of one case only', es: 'de un solo caso' },
  key: { en: 'operator key', es: 'clave del operador' },
  unpinned: {
    en: 'The key was taken from the bundle itself. Compare it with the one you were given by another way, or give it with --key.',
    es: 'La clave se tomó del propio paquete. Compárela con la que recibió por otra vía o indíquela con --key.',
  },
  unpinnedPolicy: {
    en: 'The policy was taken from the bundle itself. Compare it with the one that both countries agreed on, or give it with --policy.',
    es: 'La política se tomó del propio paquete. Compárela con la que acordaron ambos países o indíquela con --policy.',
  },
  more: { en: '... and {count} more', es: '... y {count} más' },
  entry: { en: 'entry', es: 'asiento' },
  unusable: { en: 'unusable input: {why}', es: 'entrada inutilizable: {why}' },
} as const satisfies Readonly<Record<string, Words>>;

export const USAGE: Words = {
  en: `usage: verify <bundle> [<bundle of the log that continues it> ...] [--policy <policy file>] [--key <verifier key>] [--since <older checkpoint file>]
       [--window <seconds, 120>] [--unwitnessed <entries from before there were witnesses, 0>] [--lang en|es] [--json]
       verify <.tlog-proof files or folders of them> --policy <policy file> | --key <verifier key> [--case <id: they are all of this case>]
exit code: 0 intact, 1 finding, 2 unusable input`,
  es: `uso: verify <paquete> [<paquete de la bitácora que lo continúa> ...] [--policy <archivo de política>] [--key <clave de verificación>] [--since <archivo de un punto de control anterior>]
     [--window <segundos, 120>] [--unwitnessed <asientos de antes de que hubiera testigos, 0>] [--lang en|es] [--json]
     verify <archivos .tlog-proof o carpetas de ellos> --policy <archivo de política> | --key <clave de verificación> [--case <id: son todas las del caso>]
código de salida: 0 íntegra, 1 hallazgo, 2 entrada inutilizable`,
};

export const fill = (text: string, facts: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(facts[name] ?? place));

export const sayUnusable = (why: string, language: Language): string => fill(LABELS.unusable[language], { why });

const placeOf = ({ leafIndex, id, stream, sseq }: VerificationReport['findings'][number], language: Language): string => {
  const parts = [leafIndex !== undefined && `${LABELS.entry[language]} ${leafIndex}`, id, stream && `${stream} #${sseq}`];
  const known = parts.filter(Boolean).join(', ');
  return known && `${known}: `;
};

/** The report for people. */
export const sayReport = (report: VerificationReport, language: Language): string => {
  const label = (name: keyof typeof LABELS, value: string | number): string => `  ${LABELS[name][language]}: ${value}`;
  const [good, bad] = report.of === 'log' ? [LABELS.ok, LABELS.broken] : [LABELS.proven, LABELS.unproven];
  const verdict = report.ok ? good[language] : fill(bad[language], { count: report.findingCount });
  const findings = report.findings.map(
    (finding) => `  - ${placeOf(finding, language)}${fill(FINDINGS[finding.code][language], finding.facts)}`,
  );
  const hidden = report.findingCount - report.findings.length;
  return [
    verdict,
    ...findings,
    ...(hidden > 0 ? [`  ${fill(LABELS.more[language], { count: hidden })}`] : []),
    label('log', report.log),
    label('size', report.size),
    label('sealed', LABELS[report.sealed === null ? 'nobody' : report.sealed ? 'yes' : 'no'][language]),
    ...(report.sealed === null ? [] : [label('times', report.timesVouched)]),
    ...(report.stampedAt === null
      ? []
      : [
          `  ${fill(LABELS.stamps[language], { at: report.stampedAt })}: ${report.stampedSize}`,
          `  ${LABELS.stampsHow[language]}`,
        ]),
    label('entries', report.entries),
    label('streams', report.streams),
    label('values', `${report.valuesChecked} / ${report.valuesWithheld} / ${report.valuesErased}`),
    ...report.erasedUnder.map(({ leafIndex, values }) =>
      leafIndex === null
        ? `    ${fill(LABELS.erasedWaiting[language], { values })}`
        : `    ${fill(LABELS.erasedUnder[language], { values, entry: leafIndex })}`,
    ),
    ...(report.votesChecked === 0 ? [] : [label('votes', report.votesChecked)]),
    ...(report.votesUnbound === 0 ? [] : [label('votesUnbound', report.votesUnbound)]),
    label('waiting', report.waiting),
    ...(report.continues === null ? [] : [label('continues', report.continues), label('carried', report.carried)]),
    ...(report.onlyCase === null ? [] : [label('scope', report.onlyCase)]),
    label('key', report.key),
    ...(report.keyPinned ? [] : [`  ${LABELS.unpinned[language]}`]),
    ...(report.policyPinned || report.sealed === null ? [] : [`  ${LABELS.unpinnedPolicy[language]}`]),
  ].join('\n');
};
