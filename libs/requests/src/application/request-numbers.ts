import { caseNumber } from '#incidents';
import { numberMark } from '#kernel';
import type { Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { RequestsRepository } from './requests.repository.js';

/** What stands in a number where a case has its corridor: the same in both languages. */
const SERIES = 'DAT';

/** Speakable numbers of requests and provisions, with the check letter of a case's. */
@Injectable()
export class RequestNumbers {
  constructor(private readonly requests: RequestsRepository) {}

  async draw({ tx }: Unit): Promise<string> {
    const year = Number(tx.now.slice(0, 4));
    return caseNumber(numberMark(tx.realm), year, SERIES, await this.requests.nextSerial(tx));
  }
}
