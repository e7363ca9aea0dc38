import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { DeadlineText } from '@/reading/DeadlineText';
import { MayButton } from '@/reading/MayButton';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { shortName } from '@/reading/shortName';
import { Button } from '@/ui/Button';
import { Chip } from '@/ui/Chip';
import { PowersForm } from './PowersForm';
import { useRevokePowers } from './api';
import type { Limits, Person, Powers } from './api';

/** Who speaks for a delegation in place of its head: on one act or on all, for a time. */
export function PowersSection({ limits, people }: { limits: Limits; people: readonly Person[] }) {
  const [writing, write] = useState(false);
  return (
    <section className="stack" aria-labelledby="powers">
      <h2 id="powers">
        <Trans>Полномочия выступать от делегации</Trans>
      </h2>
      <p className="muted">
        <Trans>
          Пока полномочия у одного лица, за делегацию по этим актам не выступает никто другой, в том числе глава.
        </Trans>
      </p>
      <ul className="people-list">
        {limits.powers.map((powers) => (
          <li key={powers.id}>
            <Held powers={powers} zone={limits.zone} />
          </li>
        ))}
      </ul>
      {writing ? (
        <PowersForm limits={limits} people={people} onClose={() => write(false)} />
      ) : (
        <div className="row">
          <MayButton may={limits.may['powers.give']} onClick={() => write(true)}>
            <Trans>Передать полномочия</Trans>
          </MayButton>
        </div>
      )}
    </section>
  );
}

function Held({ powers, zone }: { powers: Powers; zone: string }) {
  const { i18n } = useLingui();
  const revoking = useRevokePowers();
  const name = nameIn(powers.person.name, i18n.locale);
  return (
    <div className="stack-tight">
      <p className="row">
        <strong>{shortName(powers.body, i18n.locale)}</strong>
        <span>{name}</span>
        <span>{powers.act ? nameIn(powers.act.title, i18n.locale) : <Trans>по всем актам</Trans>}</span>
        {powers.in_force ? (
          <Chip tone="ok">
            <Trans>действуют</Trans>
          </Chip>
        ) : (
          <Chip>
            <Trans>не действуют</Trans>
          </Chip>
        )}
      </p>
      <p className="muted">
        <Trans>
          С {dateInWords(powers.starts_at, i18n.locale, zone)}; передал {nameIn(powers.given_by.name, i18n.locale)}
        </Trans>{' '}
        <DeadlineText at={powers.ends_at} zone={zone} /> {powers.ground}
      </p>
      <ProblemNotice failure={revoking.error} />
      {powers.revoked_at === null && powers.may['powers.give']?.allowed && (
        <div className="row">
          <Button variant="quiet" pending={revoking.isPending} onClick={() => revoking.mutate(powers.id)}>
            <Trans>Отозвать полномочия</Trans>
            <span className="vh">: {name}</span>
          </Button>
        </div>
      )}
    </div>
  );
}
