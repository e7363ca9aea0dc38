import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { dateInDigits } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import type { Body } from '@/reading/bodyOptions';
import { MayButton } from '@/reading/MayButton';
import { roles } from '@/reading/roles';
import { Button } from '@/ui/Button';
import { Chip } from '@/ui/Chip';
import { Disclosure } from '@/ui/Disclosure';
import { Skeleton } from '@/ui/Skeleton';
import { EndMandate } from './EndMandate';
import { EnrolForm } from './EnrolForm';
import { MandateForm } from './MandateForm';
import { useRegister } from './api';
import type { Grant, Person } from './api';

interface SectionProps {
  bodies: readonly Body[];
  people: readonly Person[];
}

/** For those who keep the list: people are enrolled, mandates given and ended; nothing is ever taken out of it. */
export function RegisterSection({ bodies, people }: SectionProps) {
  const { data } = useRegister(true);
  const [writing, write] = useState<'person' | 'mandate' | null>(null);
  if (!data) return <Skeleton lines={6} />;
  const close = () => write(null);
  const running = data.grants.filter((one) => one.state !== 'ended');
  const ended = data.grants.filter((one) => one.state === 'ended');
  return (
    <section className="stack" aria-labelledby="register">
      <h2 id="register">
        <Trans>Список лиц и мандатов</Trans>
      </h2>
      <p className="muted">
        <Trans>Себе мандат не даёт никто; должности над секретариатом даёт администратор. Из списка ничего не удаляется.</Trans>
      </p>
      {writing === 'person' && <EnrolForm provider={data.provider} onClose={close} />}
      {writing === 'mandate' && <MandateForm register={data} bodies={bodies} people={people} onClose={close} />}
      {writing === null && (
        <div className="row">
          <MayButton may={data.may['mandate.give']} onClick={() => write('person')}>
            <Trans>Внести лицо</Trans>
          </MayButton>
          <MayButton may={data.may['mandate.give']} onClick={() => write('mandate')}>
            <Trans>Дать мандат</Trans>
          </MayButton>
        </div>
      )}
      <Disclosure summary={<Trans>Мандаты, которые действуют или начнутся: {running.length}</Trans>}>
        <Grants grants={running} />
      </Disclosure>
      {ended.length > 0 && (
        <Disclosure summary={<Trans>Окончившиеся мандаты: {ended.length}</Trans>}>
          <Grants grants={ended} />
        </Disclosure>
      )}
    </section>
  );
}

function Grants({ grants }: { grants: readonly Grant[] }) {
  return (
    <ul className="people-list">
      {grants.map((one) => (
        <li key={one.mandate.id}>
          <Given grant={one} />
        </li>
      ))}
    </ul>
  );
}

function Given({ grant }: { grant: Grant }) {
  const { i18n } = useLingui();
  const [ending, end] = useState(false);
  const { mandate, person, state } = grant;
  const name = nameIn(person.name, i18n.locale);
  const [first, last] = [mandate.valid_from, mandate.valid_until].map((day) => day && dateInDigits(day, i18n.locale));
  const allowed = Object.values(grant.may).some((one) => one.allowed);
  return (
    <div className="stack-tight">
      <p className="row">
        <strong>{name}</strong>
        <span>
          {i18n._(roles[mandate.role])}, {nameIn(mandate.body.name, i18n.locale)}
        </span>
        {state === 'coming' && (
          <Chip>
            <Trans>ещё не начался</Trans>
          </Chip>
        )}
      </p>
      <p className="muted">
        {last ? (
          <Trans>
            С {first} по {last}
          </Trans>
        ) : (
          <Trans>С {first}, без последнего дня</Trans>
        )}
        {grant.given_by && (
          <>
            {'; '}
            <Trans>дал мандат {nameIn(grant.given_by.name, i18n.locale)}</Trans>
          </>
        )}
        {grant.ground && `; ${grant.ground}`}
      </p>
      {ending && <EndMandate mandate={mandate.id} of={name} onClose={() => end(false)} />}
      {!ending && state !== 'ended' && allowed && (
        <div className="row">
          <Button variant="quiet" onClick={() => end(true)}>
            <Trans>Окончить мандат</Trans>
            <span className="vh">: {name}</span>
          </Button>
        </div>
      )}
    </div>
  );
}
