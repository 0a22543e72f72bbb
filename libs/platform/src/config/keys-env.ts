import { IsOptional, Matches } from 'class-validator';
import { RatesEnv } from './rates-env.js';

/** Secrets that this installation makes for itself where none is given. */
export class KeysEnv extends RatesEnv {
  /** Key that signs links of mails, 32 bytes or more in base64url. Absent: a file of ENLACE_DATA, made when it is first needed. */
  @IsOptional()
  @Matches(/^[\w-]{43,}$/)
  ENLACE_LINK_KEY?: string;

  /**
   * Key that seals second factors and signs challenges, 32 bytes or more in base64url. Absent: a file of ENLACE_DATA, made when it is first
   * needed. Without it nobody's authenticator app is known any more.
   */
  @IsOptional()
  @Matches(/^[\w-]{43,}$/)
  ENLACE_SIGN_IN_KEY?: string;

  /**
   * Keys of the countries, and of the installation itself, that wrap the data keys of the ledger's values: 32 bytes or more in base64url each. Several
   * have a blank between them: the first wraps, the others open what they wrapped. Absent: files of ENLACE_DATA, made when they are first needed.
   */
  @IsOptional()
  @Matches(/^[\w-]{43,}(\s+[\w-]{43,})*$/)
  ENLACE_VALUES_KEY_US?: string;

  @IsOptional()
  @Matches(/^[\w-]{43,}(\s+[\w-]{43,})*$/)
  ENLACE_VALUES_KEY_MX?: string;

  @IsOptional()
  @Matches(/^[\w-]{43,}(\s+[\w-]{43,})*$/)
  ENLACE_VALUES_KEY_SYSTEM?: string;
}
