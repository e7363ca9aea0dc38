import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLeaves } from '@/api/leaves';
import type { Leave } from '@/api/leaves';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { DeadlineText } from '@/reading/DeadlineText';
import { leaveStates } from '@/reading/leaveStates';
import { MayButton } from '@/reading/MayButton';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { shortName } from '@/reading/shortName';
import { Button } from '@/ui/Button';
import { Chip } from '@/ui/Chip';
import { Link } from '@/ui/Link';
import { ReasonForm } from './ReasonForm';
import { useAnswerLeave } from './leaves';

/** Amendments tabled after the deadline: their leave, the chair's decision, the delegations' objections. */
export function Leaves({ act }: { act: string }) {
  const { data } = useLeaves(act);
  if (!data || data.leaves.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="leaves">
      <h3 id="leaves">
        <Trans>Внесено после срока</Trans>
      </h3>
      <ul className="recorded">
        {data.leaves.map((leave) => (
          <li key={leave.amendment}>
            <Late act={act} leave={leave} zone={data.zone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Late({ act, leave, zone }: { act: string; leave: Leave; zone: string }) {
  const { i18n } = useLingui();
  const state = leaveStates[leave.state];
  const open = leave.state === 'asked' || leave.state === 'granted_unless';
  return (
    <div className="stack-tight">
      <p className="row">
        <Link href={`/a/${act}/am/${leave.number}`}>
          <Trans>Поправка № {leave.number}</Trans>
        </Link>
        <span>{shortName(leave.body, i18n.locale)}</span>
        <Chip tone={state.tone}>{i18n._(state.name)}</Chip>
      </p>
      <p>
        <Trans>Почему после срока: {leave.reason}</Trans>{' '}
        <span className="muted">
          – {nameIn(leave.asked_by.name, i18n.locale)}, {dateInWords(leave.asked_at, i18n.locale)}
        </span>
      </p>
      {leave.answer && (
        <p>
          <Trans>Ответ председателя: {leave.answer}</Trans>
        </p>
      )}
      <ul>
        {leave.objections.map((one) => (
          <li key={one.body.id}>
            <Trans>
              Возражает {shortName(one.body, i18n.locale)}: {one.reason}
            </Trans>
          </li>
        ))}
      </ul>
      {open && (
        <p className="muted">
          <Trans>Возражения делегаций</Trans>{' '}
          <DeadlineText at={leave.objections_until} zone={zone} near />
        </p>
      )}
      <Answers act={act} leave={leave} />
    </div>
  );
}

type Asking = 'refuse' | 'object' | null;

function Answers({ act, leave }: { act: string; leave: Leave }) {
  const { t } = useLingui();
  const { decide, object } = useAnswerLeave(act);
  const [asking, ask] = useState<Asking>(null);
  const close = () => ask(null);
  const mine = leave.objectors[0];
  const chairs = leave.may['leave.decide'];
  if (asking === 'refuse') {
    const refuse = (reason: string) => decide.mutateAsync({ amendment: leave.amendment, granted: false, reason });
    return <ReasonForm label={t`Почему не разрешить`} submit={t`Не разрешать`} send={refuse} failure={decide.error} onClose={close} />;
  }
  if (asking === 'object' && mine) {
    const send = (reason: string) => object.mutateAsync({ amendment: leave.amendment, body: mine.id, reason });
    return <ReasonForm label={t`Почему возражаете`} hint={<Trans>Довольно возражения одной делегации, чтобы поправку не рассматривали.</Trans>} submit={t`Возразить`} send={send} failure={object.error} onClose={close} />;
  }
  if (!chairs?.allowed && !mine) return null;
  return (
    <>
      <ProblemNotice failure={decide.error} />
      <div className="row">
        {chairs?.allowed && (
          <>
            <MayButton
              may={chairs}
              pending={decide.isPending}
              onClick={() => decide.mutate({ amendment: leave.amendment, granted: true, reason: '' })}
            >
              <Trans>Разрешить внесение</Trans>
            </MayButton>
            <Button onClick={() => ask('refuse')}>
              <Trans>Не разрешать</Trans>
            </Button>
          </>
        )}
        {mine && (
          <Button onClick={() => ask('object')}>
            <Trans>Возразить от делегации</Trans>
          </Button>
        )}
      </div>
    </>
  );
}
