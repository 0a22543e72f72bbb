import type { Bilingual, CountryCode } from '#kernel';
import type { LineCategory } from '../src/domain/contents.js';
import type { ClearanceFunction } from '../src/domain/desks-asked.js';

/** What a desk commonly wants to see with a line. */
export interface Paper {
  readonly country: CountryCode;
  readonly category: LineCategory;
  readonly function: ClearanceFunction;
  readonly name: Bilingual;
  /** Where it is written; null: common practice that nobody has confirmed, and said so wherever it is shown. */
  readonly source: string | null;
}

const unconfirmed = (country: CountryCode, category: LineCategory, asks: ClearanceFunction, en: string, es: string): Paper => ({
  country,
  category,
  function: asks,
  name: { en, es },
  source: null,
});

/** By country pack. None of these is asserted as law; each is to be confirmed by the desk that asks for it. */
export const papers: readonly Paper[] = [
  unconfirmed('MX', 'people', 'immigration', 'Passport or official identification', 'Pasaporte o identificación oficial'),
  unconfirmed('MX', 'people', 'immigration', 'Signed list of the persons', 'Lista firmada de las personas'),
  unconfirmed('MX', 'patients', 'health', 'Medical summary', 'Resumen clínico'),
  unconfirmed('MX', 'vehicles', 'customs', 'Registration and driving licences', 'Tarjeta de circulación y licencias de conducir'),
  unconfirmed('MX', 'vehicles', 'customs', 'Request for temporary entry', 'Solicitud de internación temporal'),
  unconfirmed(
    'MX',
    'equipment',
    'customs',
    'List with serial numbers, to leave again',
    'Relación con números de serie, para su retorno',
  ),
  unconfirmed('MX', 'supplies', 'customs', 'List of the load and letter of donation', 'Relación de la carga y carta de donación'),
  unconfirmed('MX', 'animals', 'animal-health', 'Animal-health certificate', 'Certificado zoosanitario'),
  unconfirmed('MX', 'medicines', 'medicines', 'List and health permit', 'Relación y permiso sanitario'),
  unconfirmed('US', 'people', 'immigration', 'Passport or other travel document', 'Pasaporte u otro documento de viaje'),
  unconfirmed('US', 'people', 'immigration', 'List of the persons', 'Lista de las personas'),
  unconfirmed('US', 'patients', 'health', 'Medical summary', 'Resumen clínico'),
  unconfirmed('US', 'vehicles', 'customs', 'Registration and insurance', 'Tarjeta de circulación y seguro'),
  unconfirmed(
    'US',
    'equipment',
    'customs',
    'List with serial numbers, to leave again',
    'Relación con números de serie, para su retorno',
  ),
  unconfirmed('US', 'supplies', 'customs', 'Manifest of the load', 'Manifiesto de la carga'),
  unconfirmed('US', 'animals', 'animal-health', 'Veterinary certificate and inspection', 'Certificado veterinario e inspección'),
  unconfirmed(
    'US',
    'medicines',
    'medicines',
    'List, with prescriptions for what is controlled',
    'Relación, con recetas de lo controlado',
  ),
];
