import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import { asProblem } from '@/api/problem';
import { useBodies, useOverview } from '@/api/queries';
import type { Overview } from '@/api/queries';
import { nameIn } from '@/i18n/language';
import { bodyOptions, developing, ofKinds } from '@/reading/bodyOptions';
import { faultAt } from '@/reading/faults';
import { MayButton } from '@/reading/MayButton';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import { useAssign } from './api';
import type { Gate } from './api';

/** Who develops the act and which commission considers it; naming them, where the reader may. */
export function Assignment({ act, gate }: { act: string; gate: Gate }) {
  const { t } = useLingui();
  const { data: overview } = useOverview(act);
  const [writing, write] = useState(false);
  if (!overview) return null;
  const { developer, commission } = overview.act;
  const named = developer !== null && commission !== null;
  return (
    <div className="stack-tight">
      <p className="recorded-name">
        <Trans>Кто готовит и рассматривает акт</Trans>
      </p>
      <Named overview={overview} />
      {writing ? (
        <AssignmentForm act={act} overview={overview} revision={gate.revision} onClose={() => write(false)} />
      ) : (
        <div className="row">
          <MayButton
            may={overview.may['act.assign']}
            onClick={() => write(true)}
            aria-label={named ? t`Назначить других: разработчик и комиссия` : t`Назначить: разработчик и комиссия`}
          >
            {named ? <Trans>Назначить других</Trans> : <Trans>Назначить</Trans>}
          </MayButton>
        </div>
      )}
    </div>
  );
}

function Named({ overview }: { overview: Overview }) {
  const { i18n } = useLingui();
  const { developer, commission } = overview.act;
  return (
    <ul>
      <li>
        <strong>
          <Trans>Разработчик:</Trans>
        </strong>{' '}
        {developer ? nameIn(developer.name, i18n.locale) : <Trans>пока не назначен</Trans>}
      </li>
      <li>
        <strong>
          <Trans>Комиссия:</Trans>
        </strong>{' '}
        {commission ? nameIn(commission.name, i18n.locale) : <Trans>пока не назначена</Trans>}
      </li>
    </ul>
  );
}

interface FormProps {
  act: string;
  overview: Overview;
  /** Of the dossier as it is seen: somebody else's change in between is refused. */
  revision: number;
  onClose: () => void;
}

function AssignmentForm({ act, overview, revision, onClose }: FormProps) {
  const { t, i18n } = useLingui();
  const assign = useAssign(act);
  const bodies = useBodies().data ?? [];
  const [developer, develop] = useState(overview.act.developer?.id ?? '');
  const [commission, consider] = useState(overview.act.commission?.id ?? '');
  const refused = assign.error ? asProblem(assign.error) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = { developer: developer || null, commission: commission || null, seen_revision: revision };
    after(assign.mutateAsync(asked), () => {
      announce(t`Разработчик и комиссия назначены.`);
      onClose();
    });
  };
  return (
    <form className="stack record-form" onSubmit={submit} noValidate aria-label={t`Назначить: разработчик и комиссия`}>
      <ProblemNotice failure={assign.error} />
      <Select
        label={t`Разработчик`}
        value={developer}
        options={[{ value: '', label: t`пока не назначен` }, ...bodyOptions(ofKinds(bodies, developing), i18n.locale)]}
        error={faultAt(i18n, refused, '/developer')}
        onChange={develop}
      />
      <Select
        label={t`Комиссия`}
        value={commission}
        options={[{ value: '', label: t`пока не назначена` }, ...bodyOptions(ofKinds(bodies, ['commission']), i18n.locale)]}
        error={faultAt(i18n, refused, '/commission')}
        onChange={consider}
      />
      <div className="row">
        <Button submit variant="primary" pending={assign.isPending}>
          <Trans>Назначить</Trans>
        </Button>
        <Button variant="quiet" onClick={onClose}>
          <Trans>Не менять</Trans>
        </Button>
      </div>
    </form>
  );
}
