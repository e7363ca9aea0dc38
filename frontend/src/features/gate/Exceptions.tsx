import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { DeadlineText } from '@/reading/DeadlineText';
import { MayButton } from '@/reading/MayButton';
import { Named } from '@/reading/Named';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Chip } from '@/ui/Chip';
import { RefusalForm } from './RefusalForm';
import { useAnswerException } from './api';
import type { Exception, Gate } from './api';
import { exceptionStates } from './states';

/** Requests to pass the gate by exception, the latest first: what they pass by, why, and the second person's answer. */
export function Exceptions({ act, gate }: { act: string; gate: Gate }) {
  if (gate.exceptions.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="exceptions">
      <h3 id="exceptions">
        <Trans>В порядке исключения</Trans>
      </h3>
      <ul className="recorded">
        {gate.exceptions.map((exception) => (
          <li key={exception.id}>
            <Request act={act} gate={gate} exception={exception} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RequestProps {
  act: string;
  gate: Gate;
  exception: Exception;
}

function Request({ act, gate, exception }: RequestProps) {
  const { i18n } = useLingui();
  const state = exceptionStates[exception.state];
  const names = exception.conditions.map((one) => nameIn(one.name, i18n.locale)).join('; ');
  return (
    <div className="stack-tight">
      <p className="row">
        <strong>
          <Named name={exception.move.name} />
        </strong>
        <Chip tone={state.tone}>{i18n._(state.name)}</Chip>
      </p>
      <p>
        <Trans>Минуя условия: {names}</Trans>
      </p>
      <p>
        <Trans>
          Причина: {exception.reason} ({nameIn(exception.asked_by.name, i18n.locale)},{' '}
          {dateInWords(exception.asked_at, i18n.locale)})
        </Trans>
      </p>
      <Answered exception={exception} />
      {exception.state === 'asked' && <Answering act={act} gate={gate} exception={exception} />}
    </div>
  );
}

function Answered({ exception }: { exception: Exception }) {
  const { i18n } = useLingui();
  if (exception.state === 'asked') {
    return (
      <p className="muted">
        <Trans>Ждёт второго лица</Trans> <DeadlineText at={exception.expires_at} near />
      </p>
    );
  }
  if (!exception.ended_by) return null;
  return (
    <p className="muted">
      {nameIn(exception.ended_by.name, i18n.locale)}
      {exception.ended_at && `, ${dateInWords(exception.ended_at, i18n.locale)}`}
      {exception.answer && `: ${exception.answer}`}
    </p>
  );
}

function Answering({ act, gate, exception }: RequestProps) {
  const { t } = useLingui();
  const [refusing, refuse] = useState(false);
  const { confirm, withdraw } = useAnswerException(act);
  const mine = exception.may['exception.withdraw']?.allowed;
  const confirmed = () => {
    after(confirm.mutateAsync({ request: exception.id, seen: gate.revision }), ({ stage }) => {
      announce(t`Переход подтверждён, акт на другой стадии: ${stage}.`);
    });
  };
  if (refusing) return <RefusalForm act={act} request={exception.id} onClose={() => refuse(false)} />;
  return (
    <>
      <ProblemNotice failure={confirm.error ?? withdraw.error} />
      <div className="row">
        <MayButton may={exception.may['exception.confirm']} variant="danger" pending={confirm.isPending} onClick={confirmed}>
          <Trans>Подтвердить переход</Trans>
        </MayButton>
        {exception.may['exception.confirm']?.allowed && (
          <Button onClick={() => refuse(true)}>
            <Trans>Отказать</Trans>
          </Button>
        )}
        {mine && (
          <Button variant="quiet" pending={withdraw.isPending} onClick={() => withdraw.mutate(exception.id)}>
            <Trans>Отозвать запрос</Trans>
          </Button>
        )}
      </div>
    </>
  );
}
