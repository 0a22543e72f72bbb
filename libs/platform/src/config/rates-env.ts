import { Transform } from 'class-transformer';
import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { TellingEnv, toInt } from './telling-env.js';

/**
 * What an api takes at once, and of whom how much each minute (as many may come at once). Each api counts by itself, in its memory: what
 * Redis or a restart forgets opens nothing more than a full allowance.
 */
export class RatesEnv extends TellingEnv {
  /**
   * Acts in flight above which routine filings are received and filed later. What is about life shares the processor with them, so its
   * wait is about as long as they all take.
   */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(10_000)
  ENLACE_MAX_IN_FLIGHT: number = 8;

  /** Acts and reads in flight together above which reads are told to come again. */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(10_000)
  ENLACE_MAX_READS: number = 64;

  /** `off` takes everything as it comes: for the bench, which shows by it what admission is good for, and for nothing else. */
  @IsIn(['on', 'off'])
  ENLACE_ADMISSION: 'on' | 'off' = 'on';

  /** `off` counts nobody: for benches and tests, whose one account does the work of a border, and for nothing else. */
  @IsIn(['on', 'off'])
  ENLACE_RATE_LIMITS: 'on' | 'off' = 'on';

  /** Pages and lists that one account reads in a minute; a page of the console asks for some ten. */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  ENLACE_RATE_READS: number = 3_000;

  /** Searches of one account in a minute: lists that are asked for with words or a name. */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  ENLACE_RATE_SEARCHES: number = 600;

  /** Files, tables and papers that one account takes along in a minute. */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  ENLACE_RATE_EXPORTS: number = 120;

  /** Reports that one account files in a minute, programs of an agency too. */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  ENLACE_RATE_FILINGS: number = 240;

  /** Other acts of one account in a minute. */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  ENLACE_RATE_ACTS: number = 600;

  /** Reserve of each account in a minute for life-safety reports, acknowledgements, answers to offers and acts of a crisis. */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  ENLACE_RATE_URGENT: number = 600;

  /** How many times what one account has its whole agency has; of the reserve it has as many as it has accounts. */
  @Transform(toInt)
  @IsInt()
  @Min(2)
  @Max(10_000)
  ENLACE_RATE_AGENCY_TIMES: number = 20;

  /** Requests in a minute from one network (24 bits of IPv4, 56 of IPv6) of whoever is not signed in. */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  ENLACE_RATE_STRANGERS: number = 1_200;

  /**
   * Proxies before the api, addresses or networks with commas between them: what they say of whom a request comes from (`X-Forwarded-For`) is
   * believed. Absent: nobody's word is, and behind a proxy all people seem to come from its network.
   */
  @Matches(/^([\da-f.:]+(\/\d{1,3})?(,[\da-f.:]+(\/\d{1,3})?)*)?$/i)
  ENLACE_PROXIES: string = '';
}
