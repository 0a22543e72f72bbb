export { ConfigModule } from './config.module.js';
export { Env, readEnv } from './env.js';
export { readOrMakeKey } from './key-file.js';
