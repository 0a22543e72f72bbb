import { Module } from '@nestjs/common';
import { ChannelOutages } from './application/channel-outages.js';
import { ChannelOutagesSqlQueries } from './persistence/channel-outages.sql-queries.js';

@Module({
  providers: [{ provide: ChannelOutages, useClass: ChannelOutagesSqlQueries }],
  exports: [ChannelOutages],
})
export class OutagesModule {}
