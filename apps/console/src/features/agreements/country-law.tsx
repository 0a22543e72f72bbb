import { useQuery } from '@tanstack/react-query';
import type { CountryPackResponse } from '../../shared/api/client';
import { countryLaw } from '../../shared/directory/country-law';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './agreements.module.css';
import { words } from './words';

interface LawProps {
  readonly law: CountryPackResponse;
}

/** In which language a country writes its law. */
const useLanguageOf = (country: string): string => {
  const { locale } = useSpeech();
  return useDirectory().countries.get(country)?.defaultLanguage ?? locale;
};

function LegalBases({ law }: LawProps) {
  const { say, locale } = useSpeech();
  const written = useLanguageOf(law.country);
  const purposes = new Map(law.purposes.map(({ key, name }) => [key, name[locale]]));
  return (
    <Panel title={say(words.legalBases)} flush>
      <DataTable
        label={say(words.legalBases)}
        heads={[words.legalBases, words.citation, words.purposes, words.exception]}
        className={style.law}
      >
        {law.legalBases.map(({ key, name, cites, purposes: forWhat, transferException, verified, note }) => (
          <tr key={key}>
            <th scope="row" data-label={say(words.legalBases)}>
              {name[locale]}
              {note ? <span className={style.sub}>{note[locale]}</span> : null}
              {verified ? null : <span className={style.doubt}>{say(words.unverified)}</span>}
            </th>
            <td data-label={say(words.citation)} lang={written}>
              {cites ?? say(words.inWords)}
            </td>
            <td data-label={say(words.purposes)}>{forWhat.map((one) => purposes.get(one) ?? one).join(', ')}</td>
            <td data-label={say(words.exception)}>{say(transferException ? words.yes : words.no)}</td>
          </tr>
        ))}
      </DataTable>
    </Panel>
  );
}

function Channels({ law }: LawProps) {
  const { say, term, locale } = useSpeech();
  return (
    <Panel title={say(words.channels)} flush>
      <DataTable label={say(words.channels)} heads={[words.matter, words.channel, words.authority]} className={style.law}>
        {law.channels.map(({ key, matter, name, authority, how, verified }) => (
          <tr key={key}>
            <th scope="row" data-label={say(words.matter)}>
              {term('channel-matter', matter)}
            </th>
            <td data-label={say(words.channel)}>
              {name[locale]}
              <span className={style.sub}>{how[locale]}</span>
              {verified ? null : <span className={style.doubt}>{say(words.unverified)}</span>}
            </td>
            <td data-label={say(words.authority)}>{authority[locale]}</td>
          </tr>
        ))}
      </DataTable>
    </Panel>
  );
}

function Grounds({ law }: LawProps) {
  const { say, locale } = useSpeech();
  return (
    <Panel title={say(words.grounds)}>
      <ul className={style.grounds}>
        {law.refusalGrounds.map(({ key, name, countries }) => (
          <li key={key}>
            {name[locale]} {countries === null ? null : <span className={style.quiet}>({say(words.ownGround)})</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Duties({ law }: LawProps) {
  const { say, locale } = useSpeech();
  const written = useLanguageOf(law.country);
  return (
    <Panel title={say(words.duties)}>
      {law.contactDuties.length === 0 ? <p className={style.quiet}>{say(words.noDuty)}</p> : null}
      {law.contactDuties.map(({ key, name, cites, dueDays, recipients, counselNote }) => (
        <div key={key} className={style.duty}>
          <strong>{name[locale]}</strong>
          <span>
            {say(words.dutyDays, { count: String(dueDays), recipients: recipients.map(({ acronym }) => acronym).join(', ') })}
          </span>
          <span className={style.sub} lang={written}>
            {cites}
          </span>
          <span className={style.sub}>{counselNote[locale]}</span>
        </div>
      ))}
    </Panel>
  );
}

/** What one country's law gives its desks to choose from, and where goes what may not be held here. */
export function CountryLaw({ country }: { readonly country: string }) {
  return (
    <Read from={useQuery(countryLaw(country))}>
      {(law) => (
        <div className={style.column}>
          <LegalBases law={law} />
          <Channels law={law} />
          <Duties law={law} />
          <Grounds law={law} />
        </div>
      )}
    </Read>
  );
}
