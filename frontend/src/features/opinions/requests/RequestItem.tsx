import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import { useText } from '@/api/queries';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { DeadlineText } from '@/reading/DeadlineText';
import { Named } from '@/reading/Named';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Chip } from '@/ui/Chip';
import { Link } from '@/ui/Link';
import { placeName } from '../placeName';
import { ReasonForm } from './ReasonForm';
import { useRemind, useTakeBack } from './api';
import type { Request } from './api';
import { states, waited } from './states';

/** One request: of whom, on what, until when, how it stands; whoever asks reminds here in one step. */
export function RequestItem({ act, request }: { act: string; request: Request }) {
  const { i18n } = useLingui();
  const { name, tone, icon } = states[request.state];
  return (
    <li className="request stack-tight">
      <p className="row">
        <Chip tone={tone} icon={icon}>
          {i18n._(name)}
        </Chip>
        <strong>
          <Named name={request.body.name} />
        </strong>
        {request.person && <span>{nameIn(request.person.name, i18n.locale)}</span>}
        {request.concurrence && <Chip icon="scales"><Trans>на согласование</Trans></Chip>}
        {request.confidential && <Chip icon="info"><Trans>для служебного пользования</Trans></Chip>}
        {request.late && <Chip tone="conflict" icon="clock"><Trans>с опозданием</Trans></Chip>}
      </p>
      <p className="muted">
        <Trans>
          Редакция {request.version}. Запрос: {nameIn(request.asked_by.name, i18n.locale)},{' '}
          {dateInWords(request.asked_at, i18n.locale)}
        </Trans>{' '}
        {waited.has(request.state) && <DeadlineText at={request.due} zone={request.zone} near />}
      </p>
      <Scope act={act} request={request} />
      {request.question && <p>{request.question}</p>}
      {request.withheld && (
        <p className="muted">
          <Trans>Вопрос и ответ видят только запросившие, ответившие и разработчик.</Trans>
        </p>
      )}
      {request.reason && <p className="muted">{request.reason}</p>}
      <Verbs act={act} request={request} />
    </li>
  );
}

function Scope({ act, request }: { act: string; request: Request }) {
  const { i18n } = useLingui();
  const text = useText({ act }).data;
  if (request.scope.length === 0) return null;
  return (
    <p>
      <Trans>О чём спрошено</Trans>:{' '}
      {request.scope.map(({ clause, eid }, at) => (
        <span key={clause}>
          {at > 0 && ', '}
          <Link href={`/a/${act}/text#${eid ?? ''}`}>
            {(text && placeName(text, clause, i18n.locale)) ?? <Trans>место, которого больше нет</Trans>}
          </Link>
        </span>
      ))}
    </p>
  );
}

function Verbs({ act, request }: { act: string; request: Request }) {
  const { t } = useLingui();
  const [leaving, leave] = useState(false);
  const remind = useRemind(act);
  const back = useTakeBack(act);
  const may = request.may['opinion.ask']?.allowed && waited.has(request.state);
  const giveBack = (reason: string) =>
    after(back.mutateAsync({ request, reason }), () => {
      announce(t`Запрос снят.`);
      leave(false);
    });
  return (
    <>
      <ProblemNotice failure={remind.error} />
      <div className="row">
        {request.answer && (
          <Link href={`/a/${act}/opinions/${request.answer}`}>
            {request.state === 'received' ? <Trans>Открыть заключение</Trans> : <Trans>Продолжить заключение</Trans>}
          </Link>
        )}
        {may && !leaving && (
          <>
            <Button
              icon="clock"
              pending={remind.isPending}
              onClick={() => after(remind.mutateAsync(request.id), () => announce(t`Напоминание отправлено.`))}
            >
              <Trans>Напомнить</Trans>
            </Button>
            <Button variant="quiet" onClick={() => leave(true)}>
              <Trans>Снять запрос</Trans>
            </Button>
          </>
        )}
        {request.reminders > 0 && (
          <span className="muted">
            <Plural
              value={request.reminders}
              one="напомнили # раз"
              few="напомнили # раза"
              many="напомнили # раз"
              other="напомнили # раза"
            />
          </span>
        )}
      </div>
      {leaving && (
        <ReasonForm
          label={t`Почему ответ больше не нужен`}
          verb={t`Снять запрос`}
          failure={back.error}
          pending={back.isPending}
          onGive={giveBack}
          onClose={() => leave(false)}
        />
      )}
    </>
  );
}
