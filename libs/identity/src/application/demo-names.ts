/** Invented people for the demonstration border; any likeness is chance. */
const GIVEN = {
  US: `Alicia Andrew Brenda Caleb Carmen Daniel Denise Elena Ethan Frances Gloria Hector Irene Jamal Janet Karina Keith Laura
    Marcus Monica Nathan Olivia Patrick Priya Raymond Rosa Samuel Tessa Thomas Vanessa Victor Wendy Yolanda`.split(/\s+/),
  MX: `Abril Adriana Alejandro Beatriz Bernardo Cecilia Claudia Damián Elisa Emilio Fabiola Fernando Gabriela Gerardo Hilda Ignacio
    Itzel Jorge Julieta Leticia Lorenzo Mariana Mauricio Nayeli Octavio Paulina Ramiro Renata Rodrigo Silvia Tomás Verónica
    Ximena`.split(/\s+/),
} as const;
const FAMILY = {
  US: `Abbott Barrera Bishop Callahan Castillo Chen Delgado Dunn Escobedo Fletcher Galvan Hayes Hinojosa Ibarra Jefferson Kowalski
    Landry Maldonado McBride Nguyen Okafor Pacheco Quintana Ramsey Saldana Thornton Urias Vance Whitfield Yates`.split(/\s+/),
  MX: `Aguirre Bañuelos Camacho Cervantes Duarte Espinoza Figueroa Galaviz Heredia Ibáñez Jiménez Lozano Macías Navarrete Ocampo
    Palomares Quiroga Rentería Sandoval Tapia Urrutia Valenzuela Yáñez Zamora Montaño Bojórquez Villaseñor Arredondo Cota
    Félix`.split(/\s+/),
} as const;

/** The name of the n-th person of a country: the same each time, and different for the first 990 of them. */
export const demoName = (country: string, n: number): string => {
  const pool = country === 'MX' ? 'MX' : 'US';
  const [given, family] = [GIVEN[pool], FAMILY[pool]];
  const first = given[(n * 7) % given.length]!;
  const turn = Math.floor(n / given.length);
  const last = family[(n * 11 + turn) % family.length]!;
  return pool === 'US' ? `${first} ${last}` : `${first} ${last} ${family[(n * 13 + turn + 5) % family.length]!}`;
};
