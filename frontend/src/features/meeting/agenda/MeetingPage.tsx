import { Trans, useLingui } from '@lingui/react/macro';
import { after } from '@/api/after';
import { useMeeting, useMeetingWrite } from '@/api/meeting';
import type { Meeting } from '@/api/meeting';
import { MayButton } from '@/reading/MayButton';
import { modes } from '@/reading/meetings';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { Hall } from '@/reading/Seats';
import { useLost } from '@/reading/usePresence';
import { announce } from '@/ui/announce';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Skeleton';
import { AddItem } from './AddItem';
import { Items } from './Items';
import { Registration } from './Registration';
import '../meeting.css';

/** A meeting before and while it sits: what is on the agenda, who is here, whether that is enough. */
export default function MeetingPage({ meeting: id }: { meeting: string }) {
  const meeting = useMeeting(id).data;
  const lost = useLost(id);
  if (!meeting) return <Skeleton lines={12} />;
  return (
    <div className="page meeting-page">
      <section className="stack" aria-labelledby="agenda">
        <h2 id="agenda">
          <Trans>Повестка</Trans>
        </h2>
        <Items meeting={meeting} />
        {meeting.may['meeting.agenda']?.allowed && <AddItem meeting={meeting} />}
      </section>
      <aside className="stack" aria-labelledby="registration">
        <h2 id="registration">
          <Trans>Регистрация и кворум</Trans>
        </h2>
        <Hall seats={meeting.seats} quorum={meeting.quorum} lost={lost} />
        <Course meeting={meeting} />
        <Registration meeting={meeting} />
      </aside>
    </div>
  );
}

/** Where the meeting is in its course, and the step that comes now. */
function Course({ meeting }: { meeting: Meeting }) {
  const { t, i18n } = useLingui();
  const write = useMeetingWrite();
  const step = (path: string, said: string) =>
    after(write.mutateAsync({ method: 'POST', path: `/meetings/${meeting.id}/${path}`, body: {}, revision: meeting.revision }), () =>
      announce(said),
    );
  const may = meeting.may['meeting.conduct'];
  return (
    <div className="stack-tight">
      <p className="muted">
        <Trans>Проходит {i18n._(modes[meeting.mode])}.</Trans>{' '}
        {meeting.short_notice && <Trans>Созвано в сокращённый срок: {meeting.short_notice}</Trans>}
      </p>
      <ProblemNotice failure={write.error} />
      <div className="row">
        {meeting.status === 'convened' && (
          <MayButton variant="primary" may={meeting.may['meeting.open']} pending={write.isPending} onClick={() => step('opening', t`Заседание открыто.`)}>
            <Trans>Открыть заседание</Trans>
          </MayButton>
        )}
        {meeting.status === 'open' && (
          <>
            <Link href={`/m/${meeting.id}/run`} asButton="primary">
              <Trans>За пульт</Trans>
            </Link>
            <MayButton may={may} pending={write.isPending} onClick={() => step('closing', t`Заседание закрыто.`)}>
              <Trans>Закрыть заседание</Trans>
            </MayButton>
          </>
        )}
        <Link href={`/m/${meeting.id}/screen`} target="_blank" asButton="quiet">
          <Trans>Экран в зале</Trans>
        </Link>
      </div>
    </div>
  );
}
