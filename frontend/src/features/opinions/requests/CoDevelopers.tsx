import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import { useBodies } from '@/api/queries';
import { nameIn } from '@/i18n/language';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { useCoDevelop } from './api';
import type { Requests } from './api';

/** Bodies that develop the act beside its developer; whoever assigns the act names them here. */
export function CoDevelopers({ act, requests }: { act: string; requests: Requests }) {
  const { i18n } = useLingui();
  const [naming, name] = useState(false);
  const may = requests.may['act.assign']?.allowed;
  if (requests.co_developers.length === 0 && !may) return null;
  return (
    <section className="co-developers stack-tight" aria-labelledby="co-developers">
      <header className="row">
        <h3 id="co-developers">
          <Trans>Соразработчики</Trans>
        </h3>
        {may && !naming && (
          <Button icon="plus" onClick={() => name(true)}>
            <Trans>Назвать соразработчиков</Trans>
          </Button>
        )}
      </header>
      <p className={requests.co_developers.length === 0 ? 'muted' : undefined}>
        {requests.co_developers.map((body) => nameIn(body.name, i18n.locale)).join(', ') || (
          <Trans>Разработчик готовит акт один.</Trans>
        )}
      </p>
      {naming && <Naming act={act} requests={requests} onClose={() => name(false)} />}
    </section>
  );
}

function Naming({ act, requests, onClose }: { act: string; requests: Requests; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const write = useCoDevelop(act);
  const bodies = (useBodies().data ?? []).filter((body) => body.kind in requests.terms && body.kind !== 'expert_council');
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set(requests.co_developers.map((body) => body.id)));
  const toggle = (body: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(body);
    else next.delete(body);
    choose(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    after(write.mutateAsync({ bodies: [...chosen], seen_revision: requests.revision }), () => {
      announce(t`Соразработчики названы.`);
      onClose();
    });
  };
  return (
    <form className="stack answer-form" onSubmit={submit} noValidate aria-label={t`Назвать соразработчиков`}>
      <ProblemNotice failure={write.error} />
      {bodies.map((body) => (
        <Checkbox key={body.id} checked={chosen.has(body.id)} onChange={(on) => toggle(body.id, on)}>
          {nameIn(body.name, i18n.locale)}
        </Checkbox>
      ))}
      <div className="row">
        <Button submit variant="primary" pending={write.isPending}>
          <Trans>Записать соразработчиков</Trans>
        </Button>
        <Button variant="quiet" onClick={onClose}>
          <Trans>Не менять</Trans>
        </Button>
      </div>
    </form>
  );
}
