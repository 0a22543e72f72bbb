import type { Command } from '../command.js';
import { doctorCommand } from './doctor.js';
import { ledgerCommand } from './ledger.js';
import { migrateCommand } from './migrate.js';
import { openapiCommand } from './openapi.js';
import { proceduresCommand } from './procedures.js';
import { routingCommand } from './routing.js';
import { seedCommand } from './seed.js';
import { tokenCommand } from './token.js';
import { userCommand } from './user.js';

export const commands: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  seed: seedCommand,
  user: userCommand,
  token: tokenCommand,
  ledger: ledgerCommand,
  routing: routingCommand,
  procedures: proceduresCommand,
  openapi: openapiCommand,
  doctor: doctorCommand,
};
