import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { MayButton } from '@/reading/MayButton';
import { AskForm } from './AskForm';
import { CoDevelopers } from './CoDevelopers';
import { NeedItem } from './NeedItem';
import { RequestItem } from './RequestItem';
import { useRequests } from './api';
import type { Need, Requests } from './api';

function Needs({ act, needs }: { act: string; needs: readonly Need[] }) {
  if (needs.length === 0) return null;
  return (
    <div className="stack-tight">
      <p>
        <Trans>Обязательно на этой стадии</Trans>
      </p>
      <ul className="needs stack-tight">
        {needs.map((need) => (
          <NeedItem key={need.need} act={act} need={need} />
        ))}
      </ul>
    </div>
  );
}

/** Whether there is anything to show, or to do, for this reader. */
function isTold(data: Requests): boolean {
  const told = data.requests.length + data.needs.length + data.co_developers.length;
  return told > 0 || Object.values(data.may).some((may) => may.allowed);
}

/** Whom the act was sent to for an opinion, and what it cannot do without. */
export function RequestsSection({ act }: { act: string }) {
  const { data } = useRequests(act);
  if (!data) return null;
  const may = data.may['opinion.ask'];
  if (!isTold(data)) return null;
  return (
    <>
      <CoDevelopers act={act} requests={data} />
      {(may?.allowed || data.needs.length + data.requests.length > 0) && (
        <Asked act={act} data={data} />
      )}
    </>
  );
}

function Asked({ act, data }: { act: string; data: Requests }) {
  const [asking, ask] = useState(false);
  const may = data.may['opinion.ask'];
  return (
    <section className="requests stack" aria-labelledby="requests">
      <header className="row">
        <h3 id="requests">
          <Trans>Запросы заключений</Trans>
        </h3>
        {!asking && may?.allowed && (
          <MayButton icon="plus" may={may} onClick={() => ask(true)}>
            <Trans>Запросить заключение</Trans>
          </MayButton>
        )}
      </header>
      {asking && <AskForm act={act} requests={data} onClose={() => ask(false)} />}
      <Needs act={act} needs={data.needs} />
      {data.requests.length === 0 && !asking && (
        <p className="muted">
          <Trans>Акт пока никому не направлен на заключение.</Trans>
        </p>
      )}
      {data.requests.length > 0 && (
        <ul className="request-list">
          {data.requests.map((request) => (
            <RequestItem key={request.id} act={act} request={request} />
          ))}
        </ul>
      )}
    </section>
  );
}
