import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { MayButton } from '@/reading/MayButton';
import { Named } from '@/reading/Named';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { Button } from '@/ui/Button';
import { Chip } from '@/ui/Chip';
import { Link } from '@/ui/Link';
import { Select } from '@/ui/Select';
import { ApplicationForm } from './ApplicationForm';
import { useAfterwards, useLinkItem } from '@/api/programmes';
import type { Afterwards, Review } from '@/api/programmes';
import { ReviewForm } from './ReviewForm';
import { aims, applied, causes } from './words';
import './around.css';

/** What stands around an act: its item of the programme, what it reviews or what reviews it, its use in the states. */
export function AroundAct({ act }: { act: string }) {
  const { data } = useAfterwards(act);
  if (!data) return null;
  return (
    <>
      <Item act={act} around={data} />
      <Reviews act={act} around={data} />
      <Applications act={act} around={data} />
    </>
  );
}

interface PartProps {
  act: string;
  around: Afterwards;
}

function Item({ act, around }: PartProps) {
  const { i18n } = useLingui();
  const { planned } = around;
  const links = around.may['programme.link']?.allowed && around.free.length > 0;
  if (!planned && !links) return null;
  return (
    <section className="stack-tight around-act" aria-labelledby="programme-item">
      <h2 id="programme-item">
        <Trans>В программе</Trans>
      </h2>
      {planned ? (
        <p>
          <Link href={`/programme#item-${planned.number}`}>
            № {planned.number}. {nameIn(planned.title, i18n.locale)}
          </Link>{' '}
          <span className="muted">
            {planned.year}, {nameIn(planned.session.name, i18n.locale)}
          </span>
        </p>
      ) : (
        <Linking act={act} around={around} />
      )}
    </section>
  );
}

function Linking({ act, around }: PartProps) {
  const { t, i18n } = useLingui();
  const linking = useLinkItem(act);
  const [item, choose] = useState<string | null>(null);
  const options = around.free.map((one) => ({ value: one.id, label: `№ ${one.number}. ${nameIn(one.title, i18n.locale)}` }));
  return (
    <div className="stack-tight">
      <p className="muted">
        <Trans>Акт ещё не назван пунктом программы.</Trans>
      </p>
      <ProblemNotice failure={linking.error} />
      <Select label={t`Пункт программы`} value={item} options={options} onChange={choose} />
      <div className="row">
        <Button
          pending={linking.isPending}
          blocked={item ? null : t`сначала выберите пункт`}
          onClick={() => item && linking.mutate({ item, seen_revision: around.revision })}
        >
          <Trans>Это акт по этому пункту</Trans>
        </Button>
      </div>
    </div>
  );
}

function Reviews({ act, around }: PartProps) {
  const [asking, ask] = useState(false);
  const may = around.may['act.review'];
  const { reviews, reviewed_by: by } = around;
  if (reviews.length + by.length === 0 && !may?.allowed) return null;
  return (
    <section className="stack-tight around-act" aria-labelledby="reviews">
      <h2 id="reviews">
        <Trans>Пересмотр</Trans>
      </h2>
      {reviews.map((one) => (
        <ReviewLine key={one.act.slug} review={one} title={<Trans>Пересматривает</Trans>} />
      ))}
      {by.map((one) => (
        <ReviewLine key={one.act.slug} review={one} title={<Trans>Пересматривается актом</Trans>} />
      ))}
      {may?.allowed &&
        (asking ? (
          <ReviewForm act={act} around={around} onClose={() => ask(false)} />
        ) : (
          <div className="row">
            <MayButton may={may} onClick={() => ask(true)}>
              <Trans>Открыть пересмотр</Trans>
            </MayButton>
          </div>
        ))}
    </section>
  );
}

function ReviewLine({ review, title }: { review: Review; title: ReactNode }) {
  const { i18n } = useLingui();
  return (
    <dl>
      <dt>{title}</dt>
      <dd>
        <Link href={`/a/${review.act.slug}`}>{nameIn(review.act.title, i18n.locale)}</Link>{' '}
        <span className="muted">
          <Named name={review.act.stage.name} />
        </span>
        <br />
        {i18n._(aims[review.aim])}; {i18n._(causes[review.cause])}: {review.reason}
      </dd>
    </dl>
  );
}

function Applications({ act, around }: PartProps) {
  const { i18n } = useLingui();
  const [asking, ask] = useState(false);
  const { applications, reports_for: states } = around;
  if (applications.length + states.length === 0) return null;
  return (
    <section className="stack-tight around-act" aria-labelledby="applications">
      <h2 id="applications">
        <Trans>Как применён в государствах</Trans>
      </h2>
      <ul className="stack-tight">
        {applications.map((one) => (
          <li key={`${one.body.id}${one.noted_at}`}>
            <strong>{nameIn(one.body.name, i18n.locale)}</strong>{' '}
            <Chip tone={one.state === 'applied' ? 'ok' : 'plain'}>{i18n._(applied[one.state])}</Chip> {one.law}{' '}
            <span className="muted">
              {dateInWords(one.day, i18n.locale)}. {one.note}
            </span>
          </li>
        ))}
      </ul>
      {states.length > 0 &&
        (asking ? (
          <ApplicationForm act={act} around={around} onClose={() => ask(false)} />
        ) : (
          <div className="row">
            <Button onClick={() => ask(true)}>
              <Trans>Сообщить о применении</Trans>
            </Button>
          </div>
        ))}
    </section>
  );
}
