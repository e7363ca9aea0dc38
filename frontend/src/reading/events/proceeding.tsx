import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { dateInWords } from '@/i18n/format';
import { languageName } from '@/i18n/language';
import { Link } from '@/ui/Link';
import { outcomes, positions } from '../positions';
import { versionReason } from '../versions';
import { AmendmentLinks, cited, citedAll } from './AmendmentLinks';
import type { Sentences, Told } from './told';

/** The way of the act: versions, stages, sittings, rounds, acts of procedure. */
export const proceeding: Sentences = {
  'act.created': () => <Trans>Заведено дело акта</Trans>,
  'act.assigned': ({ facts, names }) => (
    <Trans>
      Назначены: разработчик {names.body(facts.text('developer')) || '–'}, комиссия{' '}
      {names.body(facts.text('commission')) || '–'}
    </Trans>
  ),
  'version.published': (told) => <Published {...told} />,
  'import.published': ({ facts }) => (
    <Trans>
      Файл «{facts.text('file')}» стал текстом: абзацев {facts.number('paragraphs')}, не размещено {facts.number('left_out')}
    </Trans>
  ),
  'text.translated': ({ facts, i18n }) => (
    <Trans>
      Добавлен перевод ({languageName(facts.text('language') || 'ru', i18n.locale)}) из файла «{facts.text('file')}»: мест{' '}
      {facts.number('paired')}
    </Trans>
  ),
  'text.consolidated': ({ act, facts }) => (
    <Trans>
      В текст внесены поправки <AmendmentLinks act={act} cited={citedAll(facts, 'amendments')} />
    </Trans>
  ),
  'text.renumbered': ({ facts }) => (
    <Trans>
      Текст пронумерован насквозь: <Plural value={facts.list('numbers').length} one="# новый номер" few="# новых номера" many="# новых номеров" other="# нового номера" />
    </Trans>
  ),
  'stage.moved': ({ facts, names }) => (
    <>
      <Trans>
        {names.move(facts.text('move'))}: «{names.stage(facts.text('from'))}» → «{names.stage(facts.text('to'))}»
      </Trans>
      <Because reason={facts.text('reason')} />
      {facts.has('exception') && (
        <strong>
          {' '}
          <Trans>В порядке исключения, минуя условия этой стадии.</Trans>
        </strong>
      )}
    </>
  ),
  'rules.renewed': ({ facts }) => (
    <>
      <Trans>
        Акт переведён на версию {facts.number('to')} правил процедуры (была версия {facts.number('from')})
      </Trans>
      <Because reason={facts.text('reason')} />
    </>
  ),
  'exception.asked': ({ facts, names }) => (
    <>
      <Trans>
        Запрошено исключение: {names.move(facts.text('move'))}, минуя условия стадии «{names.stage(facts.text('from'))}»
      </Trans>
      <Because reason={facts.text('reason')} />
    </>
  ),
  'exception.refused': ({ facts, names }) => (
    <>
      <Trans>Отказано в исключении: {names.move(facts.text('move'))}</Trans>
      <Because reason={facts.text('reason')} />
    </>
  ),
  'exception.withdrawn': ({ facts, names }) => <Trans>Отозван запрос об исключении: {names.move(facts.text('move'))}</Trans>,
  'condition.reminded': ({ facts }) => (
    <Trans>
      Напомнили об условии перехода:{' '}
      <Plural value={facts.texts('persons').length} one="# человеку" few="# людям" many="# людям" other="# людям" />
    </Trans>
  ),
  'leave.asked': ({ act, entry, facts }) => (
    <>
      <Trans>
        После срока внесена поправка <AmendmentLinks act={act} cited={cited(facts, entry.subject)} />, она ждёт допуска
      </Trans>
      <Because reason={facts.text('reason')} />
    </>
  ),
  'leave.decided': ({ act, facts, entry }) => (
    <>
      {entry.payload.granted === true ? (
        <Trans>
          Председатель допустил поправку <AmendmentLinks act={act} cited={cited(facts, entry.subject)} />, внесённую
          после срока
        </Trans>
      ) : (
        <Trans>
          Председатель не допустил поправку <AmendmentLinks act={act} cited={cited(facts, entry.subject)} />, внесённую
          после срока
        </Trans>
      )}
      <Because reason={facts.text('reason')} />
    </>
  ),
  'leave.objected': ({ act, entry, facts, names }) => (
    <>
      <Trans>
        Против поправки <AmendmentLinks act={act} cited={cited(facts, entry.subject)} /> после срока возражает{' '}
        {names.body(facts.text('body'))}
      </Trans>
      <Because reason={facts.text('reason')} />
    </>
  ),
  'invitation.given': ({ facts, names }) => <Trans>К акту приглашены: {names.body(facts.text('body'))}</Trans>,
  'invitation.revoked': ({ facts, names }) => <Trans>Приглашение отозвано: {names.body(facts.text('body'))}</Trans>,
  'act.restricted': ({ entry }) =>
    entry.payload.restricted === true ? (
      <Trans>Акт оставлен только тем, кому нужно для работы</Trans>
    ) : (
      <Trans>Акт открыт всем в Ассамблее</Trans>
    ),
  'fact.recorded': (told) => (
    <Trans>
      Записано: <Fact {...told} />
    </Trans>
  ),
  'fact.corrected': (told) => (
    <>
      <Trans>
        Исправлена запись: <Fact {...told} />
      </Trans>
      <Because reason={told.facts.text('correction')} />
    </>
  ),
  'sitting.opened': ({ facts, names }) => <Trans>Открыто заседание: {names.body(facts.text('body'))}</Trans>,
  'sitting.closed': ({ facts, names }) => <Trans>Закрыто заседание: {names.body(facts.text('body'))}</Trans>,
  'round.opened': ({ facts, entry }) => (
    <Trans>
      Текст редакции {entry.version} поставлен перед делегациями: «{facts.text('question')}»
    </Trans>
  ),
  'round.position': ({ facts, names, i18n }) => (
    <>
      <Trans>
        Позиция делегации: {names.body(facts.text('body'))},{' '}
        {word(positions, facts.text('position'), (found) => i18n._(found))}
      </Trans>
      <Because reason={facts.text('reason')} />
    </>
  ),
  'round.closed': ({ facts, i18n }) => (
    <Trans>
      Раунд закрыт: {word(outcomes, facts.text('result'), (found) => i18n._(found))}; присутствовали{' '}
      {facts.number('present')}, для кворума нужно {facts.number('needed')}
    </Trans>
  ),
};

function Published({ act, entry, facts, i18n }: Told) {
  const carried = facts.tally('carried');
  const clean = carried.clean ?? 0;
  const left = Object.values(carried).reduce((sum, count) => sum + count, 0) - clean;
  return (
    <>
      <Link href={`/a/${act}/text?v=${entry.version}`}>
        <Trans>Опубликована редакция {entry.version}</Trans>
      </Link>
      : {i18n._(versionReason(facts.text('reason')))}
      {clean > 0 && (
        <>
          {'. '}
          <Plural
            value={clean}
            one="# поправка перенесена как есть"
            few="# поправки перенесены как есть"
            many="# поправок перенесено как есть"
            other="# поправки перенесено как есть"
          />
        </>
      )}
      {left > 0 && (
        <>
          {', '}
          <Plural
            value={left}
            one="# требует внимания"
            few="# требуют внимания"
            many="# требуют внимания"
            other="# требуют внимания"
          />
        </>
      )}
    </>
  );
}

function Fact({ facts, names, i18n }: Told) {
  const body = names.body(facts.text('body'));
  const fields = facts
    .fields('fields')
    .map(([key, value]) => (key === 'date' ? dateInWords(value, i18n.locale) : key === 'number' ? `№ ${value}` : value));
  return [names.fact(facts.text('name')), ...fields, body].filter(Boolean).join(', ');
}

/** The reason given, in the words it was given in. */
export function Because({ reason }: { reason: string }): ReactNode {
  if (!reason) return null;
  return <span className="event-reason">«{reason}»</span>;
}

/** The word for a code, or the code itself where there is none. */
export function word<Word>(words: Record<string, Word>, code: string, say: (found: Word) => string): string {
  const found = words[code];
  return found === undefined ? code : say(found);
}
