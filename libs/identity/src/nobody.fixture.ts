import { Global, Module } from '@nestjs/common';
import { PeopleQueries } from './application/people.queries.js';

class NoPeople extends PeopleQueries {
  byId = (): Promise<null> => Promise.resolve(null);
  ofAgency = (): Promise<[]> => Promise.resolve([]);
  idOf = (): Promise<null> => Promise.resolve(null);
  membersOf = (): Promise<[]> => Promise.resolve([]);
}

/** Nobody is in the register: for specs that do not look at what people are called. */
@Global()
@Module({ providers: [{ provide: PeopleQueries, useClass: NoPeople }], exports: [PeopleQueries] })
export class NobodyModule {}
