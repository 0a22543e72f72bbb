import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listAgencies, listCorridors, listCrossings, listDesks, listLocalities } from '../api/client';
import type { AgencyResponse, Corridor, CrossingResponse, DeskResponse, LocalityResponse } from '../api/client';
import { type Locale, useSpeech } from '../i18n/speech';
import { allPages } from '../api/all-pages';

/** Who is who and what is where: small, nearly constant, and asked for by every screen. */
export interface Directory {
  readonly desks: ReadonlyMap<string, DeskResponse>;
  readonly agencies: ReadonlyMap<string, AgencyResponse>;
  readonly crossings: ReadonlyMap<string, CrossingResponse>;
  readonly corridors: ReadonlyMap<string, Corridor>;
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

const read = async (): Promise<Directory> => {
  const [desks, agencies, crossings, corridors] = await Promise.all([
    allPages((cursor) => listDesks({ query: { limit: 200, cursor } })),
    allPages((cursor) => listAgencies({ query: { limit: 200, cursor } })),
    allPages((cursor) => listCrossings({ query: { limit: 200, cursor } })),
    allPages(() => listCorridors()),
  ]);
  return { desks: byId(desks), agencies: byId(agencies), crossings: byId(crossings), corridors: byId(corridors) };
};

const NOBODY: Directory = { desks: new Map(), agencies: new Map(), crossings: new Map(), corridors: new Map() };

/** The directory; empty until it has come. Duty changes by the hour, so it is read again now and then. */
export function useDirectory(): Directory & { readonly ready: boolean } {
  const { data } = useQuery({ queryKey: ['directory'], queryFn: read, staleTime: 5 * 60_000, gcTime: Infinity });
  return useMemo(() => ({ ...(data ?? NOBODY), ready: data !== undefined }), [data]);
}

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

/** Says the name of a desk; its id while the directory is on its way. */
export function useDeskName(): (deskId: string) => string {
  const { desks } = useDirectory();
  const { locale } = useSpeech();
  return (deskId) => nameOf(desks.get(deskId), locale) ?? deskId;
}

/** The zones of both sides of a corridor, US first; of the whole border's ends when there is none. */
export function useZones(corridorId?: string | null): { readonly US: string; readonly MX: string } {
  const { corridors } = useDirectory();
  const sides = corridorId ? corridors.get(corridorId)?.sides : undefined;
  const zoneOf = (country: string): string | undefined => sides?.find((side) => side.country === country)?.zone;
  return { US: zoneOf('US') ?? 'America/Los_Angeles', MX: zoneOf('MX') ?? 'America/Tijuana' };
}
