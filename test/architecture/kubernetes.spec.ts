import { describe, expect, it } from '@jest/globals';
import { connectionsOf, readEnv, SECRET_SETTINGS } from '#platform/config';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, parseAllDocuments } from 'yaml';

// No cluster where the tests run: what can be wrong without one is looked for here.
const folder = fileURLToPath(new URL('../../docker/kubernetes/', import.meta.url));
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

type Json = Readonly<Record<string, unknown>>;

interface Container {
  readonly name: string;
  readonly image: string;
  readonly securityContext: Json;
  readonly resources: { readonly limits?: Json; readonly requests?: Json };
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
  readonly ports?: readonly { readonly name: string }[];
}

interface Pod {
  readonly securityContext: Json;
  readonly automountServiceAccountToken: boolean;
  readonly containers: readonly Container[];
  readonly volumes: readonly { readonly name: string }[];
}

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data?: Readonly<Record<string, string>>;
  readonly spec?: {
    readonly replicas?: number;
    readonly minAvailable?: number;
    readonly selector?: { readonly matchLabels?: Json } & Json;
    readonly template?: { readonly metadata: { readonly labels: Json }; readonly spec: Pod };
    readonly volumeClaimTemplates?: readonly { readonly metadata: { readonly name: string } }[];
  };
}

const bases = ['', 'witness/'];
const kustomization = (base: string) =>
  parse(read(`${base}kustomization.yaml`)) as {
    readonly resources: readonly string[];
    readonly images: readonly { readonly name: string }[];
  };
const manifests: readonly Manifest[] = bases.flatMap((base) =>
  kustomization(base).resources.flatMap((file) =>
    parseAllDocuments(read(`${base}${file}`)).map((document) => document.toJS() as Manifest),
  ),
);
const pods = manifests.filter(({ spec }) => spec?.template).map((one) => [`${one.kind} ${one.metadata.name}`, one] as const);
const podOf = ({ spec }: Manifest): Pod => spec!.template!.spec;

/** Groups and versions that have been stable for years, by kind. */
const API = {
  ConfigMap: 'v1',
  Service: 'v1',
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  Job: 'batch/v1',
  PodDisruptionBudget: 'policy/v1',
} as const;

describe('the manifests for Kubernetes', () => {
  it('are all listed, of known kinds, each name once', () => {
    for (const base of bases) {
      const files = readdirSync(join(folder, base)).filter((name) => name.endsWith('.yaml') && name !== 'kustomization.yaml');
      expect(files.toSorted()).toEqual(kustomization(base).resources.toSorted());
    }
    for (const { kind, apiVersion } of manifests) expect(apiVersion).toBe(API[kind as keyof typeof API]);
    const names = manifests.map(({ kind, metadata }) => `${kind}/${metadata.name}`);
    expect(names).toEqual([...new Set(names)]);
  });

  it.each(pods)('%s runs as an ordinary user on a file system that it cannot write', (_, manifest) => {
    const { securityContext, automountServiceAccountToken, containers } = podOf(manifest);
    expect(securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } });
    expect(automountServiceAccountToken).toBe(false);
    for (const { securityContext: own, resources } of containers) {
      expect(own).toEqual({ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } });
      expect(Object.keys({ ...resources.limits, ...resources.requests }).toSorted()).toEqual(['cpu', 'memory']);
    }
  });

  it.each(pods)('%s mounts what there is, and takes an image whose version is set', (_, manifest) => {
    const { containers, volumes } = podOf(manifest);
    const known = [...volumes, ...(manifest.spec!.volumeClaimTemplates ?? []).map(({ metadata }) => metadata)].map(
      ({ name }) => name,
    );
    const images = bases.flatMap((base) => kustomization(base).images.map(({ name }) => name));
    for (const { volumeMounts, image } of containers) {
      expect(volumeMounts.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
      expect(images).toContain(image);
    }
  });

  it('selects its own pods, and keeps some of each kind of which there are several', () => {
    for (const { spec } of manifests.filter(({ kind }) => ['Deployment', 'StatefulSet'].includes(kind)))
      expect(spec!.template!.metadata.labels).toEqual(spec!.selector!.matchLabels);
    for (const { metadata, spec } of manifests.filter(({ kind, spec: own }) => kind === 'Deployment' && own!.replicas! > 1)) {
      const budget = manifests.find((one) => one.kind === 'PodDisruptionBudget' && one.metadata.name === metadata.name);
      expect(budget!.spec!.minAvailable).toBeLessThan(spec!.replicas!);
      expect(budget!.spec!.selector!.matchLabels).toEqual(spec!.selector!.matchLabels);
    }
  });

  it('gives the product settings that it takes, secrets as files alone, and room for its connections', () => {
    const settings = manifests.find(({ metadata }) => metadata.name === 'enlace-settings')!.data!;
    const files = Object.keys(settings).filter((name) => name.endsWith('_FILE'));
    expect(
      files
        .map((name) => name.slice(0, -'_FILE'.length))
        .filter((name) => !(SECRET_SETTINGS as readonly string[]).includes(name)),
    ).toEqual([]);
    expect(SECRET_SETTINGS.filter((name) => name in settings)).toEqual([]);
    const plain = Object.fromEntries(Object.entries(settings).filter(([name]) => !files.includes(name)));
    const env = readEnv({ ...plain, DATABASE_URL: 'postgres://db/enlace', REDIS_URL: 'redis://redis' });
    const known = new Set(Object.keys(env));
    expect(Object.keys(plain).filter((name) => !known.has(name))).toEqual([]);
    const most = manifests
      .filter(({ kind, metadata }) => kind === 'Deployment' && metadata.name.startsWith('enlace-'))
      .reduce(
        (sum, { metadata, spec }) => sum + spec!.replicas! * connectionsOf(metadata.name.slice('enlace-'.length) as 'api', env),
        0,
      );
    expect(read('settings.yaml')).toContain(`open ${most} at most`);
  });
});
