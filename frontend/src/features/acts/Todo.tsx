import { Trans, useLingui } from '@lingui/react/macro';
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { reasonInWords } from '@/i18n/reasons';
import { Disclosure } from '@/ui/Disclosure';
import { Link } from '@/ui/Link';
import type { Overview } from './api';

/** What can be done with an act, in the order in which it is usually done, and where. */
const deeds: { action: string; name: MessageDescriptor; at: (slug: string) => string }[] = [
  { action: 'act.import', name: msg`Загрузить текст`, at: (slug) => `/a/${slug}/import` },
  { action: 'comment.write', name: msg`Высказать замечание к словам текста`, at: (slug) => `/a/${slug}/text` },
  { action: 'conclusion.write', name: msg`Подготовить заключение`, at: (slug) => `/a/${slug}/opinions` },
  { action: 'amendment.draft', name: msg`Предложить поправку`, at: (slug) => `/a/${slug}/text` },
  { action: 'stage.move', name: msg`Перевести на другую стадию`, at: (slug) => `/a/${slug}/gate` },
];

/** What the reader may do with this act now; what not, and why, behind one line. */
export function Todo({ overview }: { overview: Overview }) {
  const { i18n } = useLingui();
  const { act, may } = overview;
  const asked = deeds.filter(({ action }) => action !== 'act.import' || act.version === 0);
  const open = asked.filter(({ action }) => may[action]?.allowed);
  const shut = asked.filter(({ action }) => may[action] && !may[action].allowed && !overview.limited_to);
  return (
    <section className="stack-tight" aria-labelledby="todo">
      <h2 id="todo">
        <Trans>Что вы можете сделать</Trans>
      </h2>
      <ul className="deeds">
        <li>
          <Link href={`/a/${act.slug}/text`} icon="arrow">
            <Trans>Читать текст</Trans>
          </Link>
        </li>
        {open.map((deed) => (
          <li key={deed.action}>
            <Link href={deed.at(act.slug)} icon="arrow">
              {i18n._(deed.name)}
            </Link>
          </li>
        ))}
      </ul>
      {shut.length > 0 && (
        <Disclosure summary={<Trans>Чего сейчас нельзя и почему</Trans>}>
          <ul className="stack-tight">
            {shut.map((deed) => (
              <li key={deed.action}>
                {i18n._(deed.name)}: <span className="muted">{reasonInWords(i18n, may[deed.action]?.reason)}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
