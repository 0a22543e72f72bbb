/** What may not be here. The context that refuses it has the words, which name the channel that it goes by instead. */
export type UnfitKind = 'classified' | 'reserved' | 'criminal-history';

export interface Unfit {
  readonly kind: UnfitKind;
  /** The very sign that was found, so that whoever wrote it finds it too. */
  readonly marking: string;
  /** In the text, or the place of the name among the names. */
  readonly at: 'text' | number;
}

type Form = readonly [UnfitKind, RegExp];

/**
 * Signs in a text. A word alone proves nothing ("a secret compartment", "carril reservado", "datos confidenciales"): what counts is
 * the form of an official legend, which stands alone in its line in capitals, in a portion mark, or behind a heading that says so.
 */
const IN_TEXT: readonly Form[] = [
  // Banner lines and portion marks of 32 CFR 2001.23-24.
  ['classified', /^[ \t]*(?:TOP SECRET|SECRET|CONFIDENTIAL)[ \t]*(?:\/\/[A-Z0-9 ,/-]+)?[ \t]*$/m],
  ['classified', /(?<![A-Z])(?:TOP SECRET|SECRET|CONFIDENTIAL|TS|S|C)\/\/[A-Z][A-Z0-9 ,/-]*/],
  ['classified', /\((?:TS|S|C)\/\/?[A-Z][^()\n]{0,40}\)/],
  ['classified', /^[ \t]*\(TS\)[ \t]/m],
  ['classified', /^[ \t]*DECLASSIFY ON[ \t]*:.*$/im],
  // Legends of Mexican documents: alone in the line, or as the classification that a form states.
  [
    'reserved',
    /^[ \t*\-–—.:]*(?:INFORMACI[OÓ]N |DOCUMENTO |EXPEDIENTE )?(?:ESTRICTAMENTE |TOTALMENTE |PARCIALMENTE )?(?:RESERVAD[OA]|CONFIDENCIAL|ULTRA ?SECRETO|ALTO SECRETO|SECRETO)[ \t*\-–—.:]*$/m,
  ],
  [
    'reserved',
    /(?<![\p{L}])clasificaci[oó]n(?: de la informaci[oó]n| del documento)?[ \t]*:[ \t]*(?:informaci[oó]n )?(?:reservada|confidencial|secreta)(?![\p{L}])/iu,
  ],
  ['reserved', /(?<![\p{L}])per[ií]odo de reserva[ \t]*:[ \t]*\S+/iu],
  // Message keys with an ORI, headings of histories, and the numbers that only histories hold.
  ['criminal-history', /^[ \t]*(?:QH|QR|IQ|FQ|AQ|IR|FR|AR|CR|KR|KQ|QW|QWA)\.[A-Z]{2}[A-Z0-9]{7}(?![A-Z0-9])/m],
  [
    'criminal-history',
    /^[ \t*\-=]*(?:CRIMINAL HISTORY(?: RECORD(?: INFORMATION)?)?|RAP SHEET|FBI IDENTIFICATION RECORD|MULTIPLE SOURCE OFFENDER RECORD|ANTECEDENTES PENALES)[ \t*\-=:]*$/m,
  ],
  ['criminal-history', /interstate identification index[^.\n]{0,60}(?:response|record)/i],
  ['criminal-history', /(?<![A-Z])NCIC[ \t]+(?:RESPONSE|HIT|RECORD|III)(?![A-Z])/],
  ['criminal-history', /(?<![A-Z])NAM\/[A-Z][^\n]*[ .](?:DOB|SEX|RAC)\/[A-Z0-9]/],
  [
    'criminal-history',
    /(?<![A-Z])FBI(?:\/|[ \t]*(?:NO|NUMBER|UCN|#)\.?[ \t]*[:#]?[ \t]*)(?=[A-Z0-9]*\d)(?:\d{1,6}[A-HJ-NP-Z]{1,2}\d{0,2}|[A-HJ-NP-Z0-9]{9}|\d{6,7})(?![A-Z0-9])/,
  ],
];

/** In a list that runs (A), (B), (C) the letters count; alone at the head of a paragraph they are portion marks. */
const LETTERED = /^[ \t]*\((?:A|B|D|R)\)[ \t]/m;
const PORTION = /^[ \t]*\([SC]\)[ \t]/m;

/** A name stands alone anyway, with any separators for blanks. */
const IN_NAME: readonly Form[] = [
  ['classified', /\((?:TS|S|C)(?:\/\/?[^()]*|[-_ ]+(?:NF|SI|TK|HCS|REL|OC)[^()]*)?\)/i],
  ['classified', /(?<![\p{L}\p{N}])TOP[-_. ]*SECRET(?![\p{L}\p{N}])/iu],
  ['classified', /(?<![\p{L}\p{N}])(?:SECRET|CONFIDENTIAL|TS)[-_. /]+(?:NF|NOFORN|SCI|SI|TK|REL|ORCON)(?![\p{L}\p{N}])/iu],
  ['classified', /(?<![\p{L}\p{N}])(?:NOFORN|ORCON|SECRET)(?![\p{L}\p{N}])/u],
  ['reserved', /(?<![\p{L}\p{N}])(?:ULTRA|ALTO)[-_. ]*SECRETO(?![\p{L}\p{N}])/iu],
  ['reserved', /(?<![\p{L}\p{N}])(?:RESERVAD[OA]|CONFIDENCIAL|SECRETO)(?![\p{L}\p{N}])/u],
  [
    'criminal-history',
    /(?<![\p{L}\p{N}])(?:RAP[-_. ]*SHEET|NCIC[-_. ]*(?:RESPONSE|III|HIT)|ANTECEDENTES[-_. ]*PENALES)(?![\p{L}\p{N}])/iu,
  ],
];

const found = (forms: readonly Form[], words: string, at: Unfit['at']): Unfit[] =>
  forms.flatMap(([kind, form]) => {
    const marking = form.exec(words)?.[0].trim().slice(0, 80);
    return marking === undefined ? [] : [{ kind, marking, at }];
  });

/** One of each kind and place is enough to say. */
const once = (all: readonly Unfit[]): Unfit[] =>
  [...new Map(all.toReversed().map((one) => [`${one.kind} ${one.at}`, one])).values()].toReversed();

/**
 * Classification markings of both countries and criminal-history output, in a text and in names of files. Only unclassified
 * information may be here, and a criminal history travels over the networks that are cleared for it.
 */
export const unfitContent = (text: string | null, names: readonly string[] = []): readonly Unfit[] => {
  const words = (text ?? '').normalize('NFC');
  const forms: readonly Form[] = LETTERED.test(words) ? IN_TEXT : [...IN_TEXT, ['classified', PORTION]];
  return once([...found(forms, words, 'text'), ...names.flatMap((name, nth) => found(IN_NAME, name.normalize('NFC'), nth))]);
};

/** So much of a text is looked at: markings stand at its head, and a longer look would hold up everybody else. */
const LOOKED_AT = 1024 * 1024;

/** What a file says, where it is plain text; null for a picture or a document, which are judged by their names. */
export const readableText = (mediaType: string, bytes: Uint8Array): string | null =>
  mediaType.startsWith('text/') ? new TextDecoder().decode(bytes.subarray(0, LOOKED_AT)) : null;
