import { client } from './generated/client.gen';
import { transport } from './transport';

client.setConfig({ baseUrl: '', fetch: transport, throwOnError: true, responseStyle: 'data' });

export * from './generated/first.gen';
export * from './generated/sdk.gen';
export type * from './generated/types.gen';
