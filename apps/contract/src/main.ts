import { check, generate } from './generate.js';

const [root = '', ...options] = process.argv.slice(2);

process.exit(await (options.includes('--check') ? check(root) : generate(root)));
