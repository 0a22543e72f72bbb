import { runTool, stopTool } from './run-tool.js';

/** An identity provider of an agency that exists nowhere, to try a sign-in by it on one's own machine. */
process.once('SIGINT', stopTool);
process.once('SIGTERM', stopTool);
const { code } = await runTool('dist/test/support/run-identity-provider.js', process.argv.slice(2), { stream: true });
process.exit(code);
