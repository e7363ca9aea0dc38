import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useText } from '@/api/queries';
import { nameIn } from '@/i18n/language';
import { DeadlineText } from '@/reading/DeadlineText';
import { MayButton } from '@/reading/MayButton';
import { placeIn } from '@/reading/place';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { Button } from '@/ui/Button';
import { Chip } from '@/ui/Chip';
import { InviteForm } from './InviteForm';
import { useInvitations, useInvite } from './leaves';
import type { Invitation } from './leaves';

/** Who else the act is for: invitations with their scope and end, and whether only those who need to know read it. */
export function Invitations({ act, version }: { act: string; version: number }) {
  const { i18n } = useLingui();
  const { data } = useInvitations(act);
  const { revoke, restrict } = useInvite(act);
  const [writing, write] = useState(false);
  if (!data) return null;
  const may = data.may['invitation.give'];
  const readers = data.readers.map((body) => nameIn(body.name, i18n.locale)).join(', ');
  const flip = () => restrict.mutate({ restricted: !data.restricted, seen_revision: data.revision });
  return (
    <section className="stack" aria-labelledby="invitations">
      <h3 id="invitations">
        <Trans>Кому открыт акт</Trans>
      </h3>
      <p>
        {data.restricted ? (
          <Trans>Доступ ограничен: акт открыт только разработчику, комиссии, приглашённым и проверяющему. Остальные не видят его и в реестре.</Trans>
        ) : (
          <Trans>Всем в Ассамблее; экспертам и наблюдателям – по приглашению.</Trans>
        )}
      </p>
      {data.readers.length > 0 && (
        <p>
          <Trans>Весь акт с самого начала и без срока читают также: {readers}.</Trans>
        </p>
      )}
      <ul className="recorded">
        {data.invitations.map((one) => (
          <li key={one.id}>
            <Invited act={act} version={version} one={one} zone={data.zone} onRevoke={may?.allowed ? () => revoke.mutate(one.id) : null} />
          </li>
        ))}
      </ul>
      <ProblemNotice failure={revoke.error ?? restrict.error} />
      {writing ? (
        <InviteForm act={act} version={version} onClose={() => write(false)} />
      ) : (
        <div className="row">
          <MayButton may={may} onClick={() => write(true)}>
            <Trans>Пригласить</Trans>
          </MayButton>
          {data.may['act.restrict']?.allowed && (
            <Button variant="quiet" pending={restrict.isPending} onClick={flip}>
              {data.restricted ? <Trans>Открыть всей Ассамблее</Trans> : <Trans>Ограничить доступ</Trans>}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

interface InvitedProps {
  act: string;
  version: number;
  one: Invitation;
  zone: string;
  onRevoke: (() => void) | null;
}

function Invited({ act, version, one, zone, onRevoke }: InvitedProps) {
  const { i18n } = useLingui();
  const who = [one.person?.name, one.body.name].filter(Boolean).map((name) => nameIn(name, i18n.locale));
  return (
    <div className="stack-tight">
      <p className="row">
        <span>{who.join(', ')}</span>
        {!one.in_force && (
          <Chip>
            <Trans>окончено</Trans>
          </Chip>
        )}
        {one.ends_at ? <DeadlineText at={one.ends_at} zone={zone} /> : <Trans>без срока</Trans>}
      </p>
      <p>{one.clauses.length > 0 ? <Places act={act} version={version} clauses={one.clauses} /> : <Trans>Весь акт.</Trans>}</p>
      {one.purpose && <p className="muted">{one.purpose}</p>}
      {one.in_force && onRevoke && (
        <div className="row">
          <Button variant="quiet" onClick={onRevoke}>
            <Trans>Отозвать приглашение</Trans>
            <span className="vh">: {who.join(', ')}</span>
          </Button>
        </div>
      )}
    </div>
  );
}

/** The units an invitation is limited to, by name. */
function Places({ act, version, clauses }: { act: string; version: number; clauses: readonly string[] }) {
  const { t, i18n } = useLingui();
  const text = useText({ act, version }).data;
  if (!text) return <Trans>Только указанные места: {clauses.length}</Trans>;
  const named = clauses.map((clause) => placeIn(text.clauses, clause, i18n.locale) ?? t`место, которого больше нет`);
  return <Trans>Только: {named.join(', ')}.</Trans>;
}
