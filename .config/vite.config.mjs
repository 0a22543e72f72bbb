import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export default defineConfig({
  root: at('apps/console'),
  cacheDir: at('node_modules/.vite'),
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: at('dist/apps/console'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // The api serves no inline script and no data: script; a small file is still a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The bundle has no server part, so what marks client code says nothing.
    rolldownOptions: {
      onwarn: (warning, warn) => void (warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning)),
      // Catalogues are plain values: reading one does nothing, so a catalogue that no screen reads (the server's errors) is left out.
      // The operations of the api do nothing by being there: whoever needs some of the first file does not get the second with it.
      treeshake: {
        propertyReadSideEffects: false,
        moduleSideEffects: [{ test: /\/generated\/(first|sdk)\.gen\.ts$/, sideEffects: false }],
      },
    },
    // The map is one large package that only its own screen loads.
    chunkSizeWarningLimit: 1_300,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/health': 'http://127.0.0.1:8080' } },
  test: {
    root: at('apps/console'),
    restoreMocks: true,
    projects: [
      // Files of logic share one world: setting one up for each of them cost more than all their tests.
      { extends: true, test: { name: 'logic', environment: 'happy-dom', isolate: false, include: ['src/**/*.test.ts'] } },
      { extends: true, test: { name: 'screens', environment: 'happy-dom', include: ['src/**/*.test.tsx'] } },
    ],
  },
});
