import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { listAgencies, listCorridors, listCountries, listCrossings, listDesks, listLocalities } from '../api/client';
import type { AgencyResponse, Corridor, Country, CrossingResponse, DeskResponse, LocalityResponse } from '../api/client';
import { COMING, type Locale, useSpeech } from '../i18n/speech';
import { ownZone } from '../i18n/times';
import { allPages } from '../api/all-pages';
import { SessionContext } from '../session/session';
import { languagesOf, membersOf } from './members';

/** Who is who and what is where: small, nearly constant, and asked for by every screen. */
export interface Directory {
  readonly desks: ReadonlyMap<string, DeskResponse>;
  readonly agencies: ReadonlyMap<string, AgencyResponse>;
  readonly crossings: ReadonlyMap<string, CrossingResponse>;
  readonly corridors: ReadonlyMap<string, Corridor>;
  readonly countries: ReadonlyMap<string, Country>;
  /** The countries that have desks, as their packs say, in the order in which corridors name their sides. */
  readonly members: readonly Country[];
}

/** The wall clock of one side. */
export interface SideClock {
  readonly country: string;
  readonly zone: string;
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

const read = async (): Promise<Directory> => {
  const [desks, agencies, crossings, corridors, countries] = await Promise.all([
    allPages((cursor) => listDesks({ query: { limit: 200, cursor } })),
    allPages((cursor) => listAgencies({ query: { limit: 200, cursor } })),
    allPages((cursor) => listCrossings({ query: { limit: 200, cursor } })),
    allPages(() => listCorridors()),
    allPages(() => listCountries()),
  ]);
  return {
    desks: byId(desks),
    agencies: byId(agencies),
    crossings: byId(crossings),
    corridors: byId(corridors),
    countries: new Map(countries.map((country) => [country.code, country])),
    members: membersOf(countries, corridors),
  };
};

const NOBODY: Directory & { readonly ready: boolean } = {
  desks: new Map(),
  agencies: new Map(),
  crossings: new Map(),
  corridors: new Map(),
  countries: new Map(),
  members: [],
  ready: false,
};

const DirectoryContext = createContext(NOBODY);

/** Reads the directory once for all that show names: a page has hundreds. Duty changes by the hour, so it is read again now and then. */
export function DirectoryProvider({ children }: { readonly children: ReactNode }) {
  const { data } = useQuery({ queryKey: ['directory'], queryFn: read, staleTime: 5 * 60_000, gcTime: Infinity });
  const directory = useMemo(() => (data ? { ...data, ready: true } : NOBODY), [data]);
  return <DirectoryContext.Provider value={directory}>{children}</DirectoryContext.Provider>;
}

/** The directory; empty until it has come. */
export const useDirectory = (): Directory & { readonly ready: boolean } => useContext(DirectoryContext);

const readLocalities = async (): Promise<ReadonlyMap<string, LocalityResponse>> =>
  byId(await allPages((cursor) => listLocalities({ query: { limit: 200, cursor } })));

const NOWHERE: ReadonlyMap<string, LocalityResponse> = new Map();

/** Municipalities and counties by their id; empty until they have come. */
export function useLocalities(): ReadonlyMap<string, LocalityResponse> {
  const { data } = useQuery({ queryKey: ['localities'], queryFn: readLocalities, staleTime: Infinity, gcTime: Infinity });
  return data ?? NOWHERE;
}

export const nameOf = (
  thing: { readonly name: Readonly<Record<Locale, string>> } | undefined,
  locale: Locale,
): string | undefined => thing?.name[locale];

/** What a thing of the directory is called: nothing yet while the directory is on its way, the id of one that it does not know. */
export const nameIn = (
  things: ReadonlyMap<string, { readonly name: Readonly<Record<Locale, string>> }>,
  id: string,
  locale: Locale,
): string => nameOf(things.get(id), locale) ?? (things.size === 0 ? COMING : id);

/** Says the name of a desk; the id of one that the directory does not know. */
export function useDeskName(): (deskId: string) => string {
  const { desks } = useDirectory();
  const { locale } = useSpeech();
  return (deskId) => nameIn(desks, deskId, locale);
}

/** The languages that can be chosen for what is written, by the packs of the member countries. */
export function useWrittenLanguages(): readonly string[] {
  const { members } = useDirectory();
  return useMemo(() => languagesOf(members), [members]);
}

/** What a country is called, by its own pack. */
export function useCountryName(): (code: string) => string {
  const { countries } = useDirectory();
  const { locale } = useSpeech();
  return (code) => nameIn(countries, code, locale);
}

const zonesHere: readonly SideClock[] = [{ country: '', zone: ownZone() }];

/**
 * The clocks of a corridor's sides; where none is named, of the corridor of the reader's desk: nobody reckons from another's clock at night.
 * A desk of no corridor, and who is not signed in, have the first of each member country. Never none: this computer's, until the directory
 * has come.
 */
export function useSideClocks(corridorId?: string | null): readonly SideClock[] {
  const { corridors, desks, members } = useDirectory();
  const own = useContext(SessionContext)?.me.desk.id;
  const corridor = corridorId ?? (own === undefined ? null : desks.get(own)?.corridor);
  return useMemo(() => {
    const sides = corridor ? corridors.get(corridor)?.sides : undefined;
    if (sides && sides.length > 0) return sides;
    const first = members.flatMap(({ code, zones: [west] }) => (west ? [{ country: code, zone: west.zone }] : []));
    return first.length > 0 ? first : zonesHere;
  }, [corridors, members, corridor]);
}
