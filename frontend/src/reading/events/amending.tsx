import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { carries, statuses } from '../statuses';
import { AmendmentLinks, cited, citedAll } from './AmendmentLinks';
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
  'division.asked': (told) => (
    <>
      <Trans>
        Поправку <Which {...told} /> просят решать по частям: {told.names.body(told.facts.text('of'))}
      </Trans>
      <Because reason={told.facts.text('reason')} />
    </>
  ),
  'division.ruled': (told) => (
    <>
      {told.entry.payload.granted === true ? (
        <Trans>
          Поправка <Which {...told} /> решается по частям
        </Trans>
      ) : (
        <Trans>
          Поправка <Which {...told} /> решается целиком: по частям её решать отказано
        </Trans>
      )}
      <Because reason={told.facts.text('reason')} />
    </>
  ),
  'amendment.taken_over': (told) => (
    <Trans>
      Поправку <Numbered {...told} /> взяла от своего имени другая делегация: {told.names.body(told.facts.text('of'))}
    </Trans>
  ),
  'consent.asked': (told) => (
    <Trans>
      Автора поправки <Which {...told} /> спросили о компромиссной № {told.facts.number('compromise')}
    </Trans>
  ),
  'consent.answered': (told) => (
    <>
      {told.entry.payload.given === true ? (
        <Trans>
          Автор поправки <Which {...told} /> согласен на компромиссную № {told.facts.number('compromise')}
        </Trans>
      ) : (
        <Trans>
          Автор поправки <Which {...told} /> отказал компромиссной № {told.facts.number('compromise')}
        </Trans>
      )}
      <Because reason={told.facts.text('reason')} />
    </>
  ),
  'table.proposed': (told) => (
    <>
      <Trans>
        Поправка <Which {...told} /> предложена в таблицу № {told.facts.number('table')}
      </Trans>
      <Because reason={told.facts.text('reason')} />
    </>
  ),
  'table.confirmed': () => <Trans>Рекомендации по поправкам подтверждены</Trans>,
  'table.pulled_out': (told) => (
    <>
      <Trans>
        Поправку <Which {...told} /> решат отдельно: этого хочет {told.names.body(told.facts.text('of'))}
      </Trans>
      <Because reason={told.facts.text('reason')} />
    </>
  ),
  'table.put_back': (told) => (
    <Trans>
      Поправка <Which {...told} /> снова в своей таблице
    </Trans>
  ),
  'order.given': (told) => (
    <Ordered {...told}>
      <Trans>Распоряжение о порядке поправок</Trans>
    </Ordered>
  ),
  'order.proposed': (told) => (
    <Ordered {...told}>
      <Trans>Предложено распоряжение о порядке поправок</Trans>
    </Ordered>
  ),
  'order.confirmed': (told) => (
    <Ordered {...told}>
      <Trans>Подтверждено распоряжение о порядке поправок</Trans>
    </Ordered>
  ),
  'order.undone': (told) => (
    <Ordered {...told}>
      <Trans>Отменено распоряжение о порядке поправок</Trans>
    </Ordered>
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

function Numbered({ act, entry, facts }: Told): ReactNode {
  return <AmendmentLinks act={act} cited={cited(facts, entry.subject)} />;
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

/** «Распоряжение о порядке поправок №№ 1, 3»: and why. */
function Ordered({ children, ...told }: Told & { children: ReactNode }) {
  return (
    <>
      {children} <AmendmentLinks act={told.act} cited={citedAll(told.facts, 'numbers')} />
      <Because reason={told.facts.text('reason')} />
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
              <AmendmentLinks act={act} cited={cited(one)} />{' '}
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
