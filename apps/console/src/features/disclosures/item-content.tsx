import { Button } from '@mantine/core';
import { IconDownload, IconEye } from '@tabler/icons-react';
import { createItemReading, type ItemResponse, type OpenedItemResponse } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { languageName } from '../../shared/i18n/language';
import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { addressHere } from '../../shared/realm/realm';
import { ProvedLink } from '../../shared/session/proved-link';
import { Failure } from '../../shared/ui/notices';
import { Facts, Panel } from '../../shared/ui/screen';
import style from './disclosures.module.css';
import { itemWords } from './item-words';

interface ItemProps {
  readonly item: ItemResponse;
}

interface OpenedProps extends ItemProps {
  readonly opened: OpenedItemResponse;
}

const because = (rule: string | null): (typeof itemWords)[keyof typeof itemWords] | null => {
  const key = `why.${rule ?? ''}`;
  return key in itemWords ? itemWords[key as keyof typeof itemWords] : null;
};

/** The original and its translations side by side; each says who answers for it. */
function Texts({ opened: { text, language, translations } }: { readonly opened: OpenedItemResponse }) {
  const { say, term, locale } = useSpeech();
  if (text === null && translations.length === 0) return <p className={style.soft}>{say(itemWords.noText)}</p>;
  return (
    <div className={style.texts}>
      {text === null ? null : (
        <section aria-label={say(itemWords.original)}>
          <h3>
            {say(itemWords.original)} · {languageName(language, locale)}
          </h3>
          <p lang={language} className={style.text}>
            {text}
          </p>
        </section>
      )}
      {translations.map((translation) => (
        <section key={translation.language} aria-label={say(itemWords.translation)}>
          <h3>
            {term('translation-status', translation.status)} · {languageName(translation.language, locale)}
          </h3>
          <p lang={translation.language} className={style.text}>
            {translation.text}
          </p>
        </section>
      ))}
    </div>
  );
}

function Persons({ opened: { subjects } }: { readonly opened: OpenedItemResponse }) {
  const { say, term } = useSpeech();
  if (subjects.length === 0) return null;
  return (
    <>
      <h3>{say(itemWords.persons)}</h3>
      <ul className={style.list}>
        {subjects.map(({ label, minor, sensitive, protectedAs }) => (
          <li key={label}>
            <strong>{label}</strong>{' '}
            {[
              minor ? term('protection', 'minor') : null,
              protectedAs && protectedAs !== 'minor' ? term('protection', protectedAs) : null,
              sensitive ? say(itemWords.sensitive) : null,
            ]
              .filter((note) => note !== null)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is shown only is named, and not handed out. */
function Attachments({ item, opened: { attachments } }: OpenedProps) {
  const { say, number } = useSpeech();
  if (attachments.length === 0) return null;
  return (
    <>
      <h3>{say(itemWords.files)}</h3>
      <ul className={style.list}>
        {attachments.map(({ id, name, bytes }) => (
          <li key={id}>
            {item.rights.copy ? (
              <a href={addressHere(`/api/v1/items/${item.id}/files/${id}`)} download={name}>
                {name}
              </a>
            ) : (
              name
            )}{' '}
            <span className={style.soft}>{say(itemWords.kilobytes, { size: number(Math.ceil(bytes / 1024)) })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Opened({ item, opened }: OpenedProps) {
  const { say } = useSpeech();
  const whyNoCopy = item.rights.copy ? null : because(item.rights.because);
  return (
    <>
      <p role="status" className={style.soft}>
        {say(itemWords.recorded, { edition: opened.edition })} {whyNoCopy ? say(whyNoCopy) : null}
      </p>
      <Texts opened={opened} />
      <Persons opened={opened} />
      <Attachments item={item} opened={opened} />
      {item.rights.copy ? (
        <ProvedLink
          size="xs"
          variant="default"
          className="no-print"
          href={addressHere(`/api/v1/items/${item.id}/export`)}
          leftSection={<IconDownload size={15} aria-hidden />}
        >
          {say(itemWords.takeAlong)}
        </ProvedLink>
      ) : null}
    </>
  );
}

function Closed({ item, open, pending }: ItemProps & { readonly open: () => void; readonly pending: boolean }) {
  const { say } = useSpeech();
  const why = because(item.rights.because);
  if (!item.rights.view)
    return (
      <p className={style.soft}>
        {say(itemWords.cannot)}. {why ? say(why) : null}
      </p>
    );
  return (
    <div className={style.closed}>
      <Button onClick={open} loading={pending} leftSection={<IconEye size={16} aria-hidden />}>
        {say(itemWords.open)}
      </Button>
      <span className={style.soft}>{say(item.form === 'show' ? itemWords.openShow : itemWords.openRelease)}</span>
    </div>
  );
}

function ByOtherChannel({ item: { channel, reference } }: ItemProps) {
  const { say } = useSpeech();
  return (
    <>
      <p>{say(itemWords.byOther)}</p>
      <Facts
        of={[
          [say(itemWords.channel), channel ?? ''],
          [say(itemWords.reference), reference ?? ''],
        ]}
      />
    </>
  );
}

/** The rights as they are at this minute: what can be viewed until a time goes from a page that stands open then. */
const useStillOpen = (item: ItemResponse): ItemResponse => {
  const isOver = useNow() >= (item.expiresAt === null ? Infinity : Date.parse(item.expiresAt));
  return isOver && item.rights.view ? { ...item, rights: { ...item.rights, view: false, because: 'D-expired' } } : item;
};

/** What it says, by its form: opened by an act that is recorded, and forgotten by the page when the item changes. */
export function ItemContent({ item: asRead }: ItemProps) {
  const { say } = useSpeech();
  const item = useStillOpen(asRead);
  const reading = useAct<string, OpenedItemResponse>({ act: (id) => createItemReading({ path: { id } }), touches: [] });
  const { data: opened, error, isPending, mutate } = reading;
  return (
    <Panel title={say(itemWords.content)}>
      {error ? <Failure error={error} /> : null}
      {item.form === 'reference' ? <ByOtherChannel item={item} /> : null}
      {opened && item.rights.view ? (
        <Opened item={item} opened={opened} />
      ) : item.form === 'reference' ? null : (
        <Closed item={item} open={() => mutate(item.id)} pending={isPending} />
      )}
    </Panel>
  );
}
