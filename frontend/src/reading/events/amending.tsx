import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { carries, statuses } from '../statuses';
import { AmendmentLinks } from './AmendmentLinks';
import { Because, word } from './proceeding';
import type { Sentences, Told } from './told';

/** What happens to amendments. */
export const amending: Sentences = {
  'amendment.tabled': (told) => (
    <Trans>
      Внесена поправка <Which {...told} />
    </Trans>
  ),
  'amendment.withdrawn': (told) => (
    <Trans>
      Снята автором поправка <Which {...told} />
    </Trans>
  ),
  'amendment.joined': (told) => (
    <Trans>
      К поправке <Numbered {...told} /> присоединились: {told.names.body(told.facts.text('body'))}
    </Trans>
  ),
  'amendment.left': (told) => (
    <>
      <Trans>
        Поправку <Numbered {...told} /> больше не поддерживают: {told.names.body(told.facts.text('body'))}; она остаётся за
        остальными
      </Trans>
      <Because reason={told.facts.text('reason')} />
    </>
  ),
  'amendment.ruled': (told) => (
    <>
      {told.entry.payload.admissible === false ? (
        <Trans>
          Не допущена поправка <Which {...told} />
        </Trans>
      ) : (
        <Trans>
          Допущена поправка <Which {...told} />
        </Trans>
      )}
      <Because reason={told.facts.text('reason')} />
    </>
  ),
  'amendment.decided': (told) => <Decided {...told} />,
  'amendment.decision_undone': (told) => (
    <Trans>
      Отменено решение по поправке <Which {...told} />, она снова в списке
    </Trans>
  ),
  'amendment.carried': (told) => (
    <Trans>
      Поправка <Which {...told} /> перенесена на редакцию {told.entry.version}: {carriedTo(told)}
    </Trans>
  ),
  'amendment.unattached': ({ entry }) => (
    <Trans>Поправка {sourceOf(entry.payload)} не легла ни на одно место текста; её слова хранятся в этой записи</Trans>
  ),
  'amendment.carry_confirmed': (told) => (
    <Trans>
      Автор подтвердил перенос поправки <Which {...told} />
    </Trans>
  ),
};

/** The number and place an imported amendment gave itself. */
function sourceOf(payload: Readonly<Record<string, unknown>>): string {
  const source = (payload.source ?? {}) as Record<string, unknown>;
  return [source.number, source.path].filter(Boolean).join(', ');
}

function Numbered({ act, facts }: Told): ReactNode {
  const number = facts.number('number');
  return number !== null && <AmendmentLinks act={act} numbers={[number]} />;
}

/** «№ 14 (Беларусь)» */
function Which(told: Told): ReactNode {
  const body = told.names.body(told.facts.text('body'));
  return (
    <>
      <Numbered {...told} />
      {body && ` (${body})`}
    </>
  );
}

function Decided(told: Told) {
  const { act, facts, i18n } = told;
  const fallen = facts.list('consequences').filter((one) => one.number('number') !== null);
  return (
    <>
      <Trans>
        Поправка <Which {...told} />: {word(statuses, facts.text('outcome'), (found) => i18n._(found.name))}
      </Trans>
      <Because reason={facts.text('reason')} />
      {fallen.length > 0 && (
        <span className="event-more">
          <Trans>Вследствие этого:</Trans>{' '}
          {fallen.map((one, at) => (
            <span key={at}>
              {at > 0 && '; '}
              <AmendmentLinks act={act} numbers={[one.number('number') ?? 0]} />{' '}
              {word(statuses, one.text('after'), (found) => i18n._(found.name))}
            </span>
          ))}
        </span>
      )}
    </>
  );
}

function carriedTo({ facts, i18n }: Told): ReactNode {
  const outcome = facts.text('outcome');
  return outcome === 'clean' ? <Trans>без изменений</Trans> : word(carries, outcome, (found) => i18n._(found.name));
}
