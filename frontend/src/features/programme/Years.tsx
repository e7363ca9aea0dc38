import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { Named } from '@/reading/Named';
import { Button } from '@/ui/Button';
import { Chip } from '@/ui/Chip';
import { Link } from '@/ui/Link';
import type { Item, Programme } from '@/api/programmes';
import { ChangeForm } from './ChangeForm';
import { Line } from './Line';
import { slots } from './plan';
import { lateness, standings } from './words';

/** The items in full, session by session. */
export function Years({ programme }: { programme: Programme }) {
  const { i18n } = useLingui();
  return slots(programme).map((slot) => (
    <section key={`${slot.year}${slot.session}`} className="stack" aria-labelledby={`s-${slot.year}-${slot.session}`}>
      <h2 id={`s-${slot.year}-${slot.session}`}>
        {slot.year}, {nameIn(slot.name, i18n.locale)}
      </h2>
      <ol className="planned">
        {slot.items.map((item) => (
          <li key={item.id} id={`item-${item.number}`} tabIndex={-1}>
            <ItemView programme={programme} item={item} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

function ItemView({ programme, item }: { programme: Programme; item: Item }) {
  const { i18n } = useLingui();
  const { planned } = item;
  return (
    <article className="stack-tight" aria-label={`№ ${item.number}`}>
      <p className="row">
        <span className="planned-number">№ {item.number}</span>
        <strong className="planned-title">{nameIn(planned.title, i18n.locale)}</strong>
        <Chip tone={standings[item.standing].tone}>{i18n._(standings[item.standing].words)}</Chip>
        {item.late && (
          <Chip tone="conflict" icon="warning">
            {i18n._(lateness[item.late])}
          </Chip>
        )}
      </p>
      {item.line.length > 0 && (
        <p>
          <Line line={item.line} />
        </p>
      )}
      <Facts item={item} />
      {item.acts.map((act) => (
        <p key={act.slug}>
          <Link href={`/a/${act.slug}`}>{nameIn(act.title, i18n.locale)}</Link>{' '}
          <span className="muted">
            <Named name={act.stage.name} />
          </span>
        </p>
      ))}
      {programme.version === programme.current && programme.may['programme.propose']?.allowed && (
        <Changing programme={programme} item={item} />
      )}
    </article>
  );
}

function Facts({ item }: { item: Item }) {
  const { i18n } = useLingui();
  const { planned } = item;
  return (
    <dl className="planned-facts">
      <dt>
        <Trans>Вид акта</Trans>
      </dt>
      <dd>
        <Named name={planned.kind.name} />
      </dd>
      {planned.threat && (
        <>
          <dt>
            <Trans>На что отвечает</Trans>
          </dt>
          <dd>{planned.threat}</dd>
        </>
      )}
      {planned.basis && (
        <>
          <dt>
            <Trans>Основание</Trans>
          </dt>
          <dd>{planned.basis}</dd>
        </>
      )}
      <dt>
        <Trans>Разработчик</Trans>
      </dt>
      <dd>{planned.developer ? <Named name={planned.developer.name} /> : <Trans>не назван</Trans>}</dd>
      {planned.due && (
        <>
          <dt>
            <Trans>Принять до конца сессии</Trans>
          </dt>
          <dd>{dateInWords(planned.due, i18n.locale)}</dd>
        </>
      )}
    </dl>
  );
}

function Changing({ programme, item }: { programme: Programme; item: Item }) {
  const [what, change] = useState<'alter' | 'remove' | null>(null);
  if (what) return <ChangeForm programme={programme} what={what} item={item} onClose={() => change(null)} />;
  return (
    <div className="row">
      <Button variant="quiet" onClick={() => change('alter')}>
        <Trans>Предложить изменить</Trans>
        <span className="vh"> № {item.number}</span>
      </Button>
      <Button variant="quiet" onClick={() => change('remove')}>
        <Trans>Предложить исключить</Trans>
        <span className="vh"> № {item.number}</span>
      </Button>
    </div>
  );
}
