import { Trans } from '@lingui/react/macro';
import { Link } from '@/ui/Link';
import { conclusionKinds, dispositions } from '../conclusions';
import { Because, word } from './proceeding';
import type { Sentences } from './told';

/** Remarks and conclusions. */
export const discussing: Sentences = {
  'thread.opened': () => <Trans>Начато обсуждение слов текста</Trans>,
  'comment.added': () => <Trans>Ответ в обсуждении</Trans>,
  'thread.resolved': () => <Trans>Обсуждение закрыто</Trans>,
  'thread.reopened': () => <Trans>Обсуждение открыто снова</Trans>,
  'conclusion.signed': ({ act, facts, names, i18n }) => (
    <>
      <Trans>
        Подписано{' '}
        <Link href={`/a/${act}/opinions`}>
          {word(conclusionKinds, facts.text('kind'), (found) => i18n._(found))}
        </Link>
        : {names.body(facts.text('body'))}
      </Trans>
    </>
  ),
  'opinion.asked': ({ facts, names }) => (
    <Trans>
      Запрошено заключение: {names.body(facts.text('body'))}
    </Trans>
  ),
  'act.co_developers_named': () => <Trans>Названы соразработчики</Trans>,
  'opinion.reminded': ({ facts, names }) => <Trans>Напомнили о заключении: {names.body(facts.text('body'))}</Trans>,
  'opinion.taken_back': ({ facts, names }) => (
    <>
      <Trans>Запрос заключения снят: {names.body(facts.text('body'))}</Trans>
      <Because reason={facts.text('reason')} />
    </>
  ),
  'opinion.excused': ({ facts }) => (
    <>
      <Trans>Решено обойтись без обязательного заключения</Trans>
      <Because reason={facts.text('reason')} />
    </>
  ),
  'conclusion.replied': ({ facts, names }) => (
    <Trans>
      Ответ разработчика на заключение: {names.body(facts.text('body'))}
    </Trans>
  ),
  'remark.disposed': ({ facts, names, i18n }) => (
    <>
      <Trans>
        Ответ на замечание {facts.number('remark')} ({names.body(facts.text('body'))}):{' '}
        {word(dispositions, facts.text('disposition'), (found) => i18n._(found.name))}
      </Trans>
      <Because reason={facts.text('reason')} />
    </>
  ),
};
