import type { Command } from '../command.js';

/** Each is loaded when it is called: `migrate`, with which every installation begins, needs none of the contexts. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  migrate: async () => (await import('./migrate.js')).migrateCommand,
  seed: async () => (await import('./seed.js')).seedCommand,
  user: async () => (await import('./user.js')).userCommand,
  token: async () => (await import('./token.js')).tokenCommand,
  ledger: async () => (await import('./ledger.js')).ledgerCommand,
  routing: async () => (await import('./routing.js')).routingCommand,
  procedures: async () => (await import('./procedures.js')).proceduresCommand,
  scenarios: async () => (await import('./scenarios.js')).scenariosCommand,
  drills: async () => (await import('./drills.js')).drillsCommand,
  openapi: async () => (await import('./openapi.js')).openapiCommand,
  doctor: async () => (await import('./doctor.js')).doctorCommand,
};
