import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { nameIn } from '@/i18n/language';
import { DeadlineText } from '@/reading/DeadlineText';
import { MayButton } from '@/reading/MayButton';
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
  const flip = () => restrict.mutate({ restricted: !data.restricted, seen_revision: data.revision });
  return (
    <section className="stack" aria-labelledby="invitations">
      <h3 id="invitations">
        <Trans>Кому открыт акт</Trans>
      </h3>
      <p>
        {data.restricted ? (
          <Trans>Только тем, кому нужно для работы: разработчику, комиссии, приглашённым и проверяющему.</Trans>
        ) : (
          <Trans>Всем в Ассамблее; экспертам и наблюдателям – по приглашению.</Trans>
        )}
      </p>
      <ul className="recorded">
        {data.readers.map((body) => (
          <li key={body.id}>{nameIn(body.name, i18n.locale)}</li>
        ))}
        {data.invitations.map((one) => (
          <li key={one.id}>
            <Invited one={one} zone={data.zone} onRevoke={may?.allowed ? () => revoke.mutate(one.id) : null} />
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
              {data.restricted ? <Trans>Открыть всем</Trans> : <Trans>Оставить только тем, кому нужно</Trans>}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Invited({ one, zone, onRevoke }: { one: Invitation; zone: string; onRevoke: (() => void) | null }) {
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
        {one.clauses.length > 0 && (
          <Chip>
            <Trans>только указанные места: {one.clauses.length}</Trans>
          </Chip>
        )}
        {one.ends_at && <DeadlineText at={one.ends_at} zone={zone} />}
      </p>
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
