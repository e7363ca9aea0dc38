import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Amendment } from '@/api/amendments';
import { meetingQuery, showingOf, shownQuery, useMeetingWrite } from '@/api/meeting';
import type { Meeting } from '@/api/meeting';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { Projection } from '@/reading/projection/Projection';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { choose, useSettings } from '@/settings/settings';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Link } from '@/ui/Link';

interface Shows {
  shows: 'blank' | 'amendment' | 'item';
  amendment?: string;
}

/** Puts things on the screen of the hall, and lets it follow the console once something is on it. */
export function useProjector(meeting: Meeting | null, current: string | null) {
  const write = useMeetingWrite();
  const client = useQueryClient();
  const { screenFollows } = useSettings();
  const asked = useRef<string | null>(null);
  const { mutate } = write;
  const id = meeting?.id;
  const show = (what: Shows) => {
    if (!id) return;
    asked.current = what.amendment ?? null;
    // What was asked for is what the next press goes on from.
    client.setQueryData<Meeting>(meetingQuery(id).queryKey, (before) => before && { ...before, shown: { ...what } });
    mutate({ method: 'PUT', path: `/meetings/${id}/screen`, body: what });
  };
  const follows = Boolean(screenFollows && meeting?.may['meeting.conduct']?.allowed && showingOf(meeting).shows === 'amendment');
  const behind = follows && current !== null && meeting !== null && current !== showingOf(meeting).amendment;
  useEffect(() => {
    if (!behind || !id || asked.current === current) return;
    asked.current = current;
    mutate({ method: 'PUT', path: `/meetings/${id}/screen`, body: { shows: 'amendment', amendment: current } });
  }, [behind, id, current, mutate]);
  return { show, error: write.error };
}

interface Props {
  meeting: Meeting;
  projector: ReturnType<typeof useProjector>;
  current: Amendment | null;
}

/** The screen of the hall in miniature: what it shows is what is here, and how to change it. */
export function OnScreen({ meeting, projector, current }: Props) {
  const { t } = useLingui();
  const { screenFollows } = useSettings();
  const { data: shown } = useQuery(shownQuery(meeting.id));
  const number = shown?.amendment?.number;
  const blank = showingOf(meeting).shows === 'blank';
  const put = () => current && projector.show({ shows: 'amendment', amendment: current.id });
  const turn = () => (blank ? put() : projector.show({ shows: 'blank' }));
  useShortcuts(t`Экран в зале`, [
    { chord: 'space', label: t`Показать на экране`, run: put },
    { chord: 'b', label: t`Погасить или вернуть экран`, run: turn },
  ]);
  return (
    <section className="on-screen" aria-labelledby="on-screen">
      <h2 id="on-screen">
        <Trans>Экран в зале</Trans>
      </h2>
      <div className="on-screen-frame" aria-hidden="true" inert>
        {shown && <Projection shown={shown} passed={null} />}
      </div>
      <p className="on-screen-state" data-on={!blank || undefined}>
        {blank ? <Trans>погашен</Trans> : number ? <Trans>поправка № {number}</Trans> : <Trans>вопрос повестки</Trans>}
      </p>
      <ProblemNotice failure={projector.error} />
      <div className="row">
        <Button shortcut="Space" onClick={put}>
          <Trans>На экран</Trans>
        </Button>
        <Button shortcut="B" onClick={turn}>
          {blank ? <Trans>Вернуть</Trans> : <Trans>Погасить</Trans>}
        </Button>
        <Link href={`/m/${meeting.id}/screen`} target="_blank">
          <Trans>Открыть экран</Trans>
        </Link>
      </div>
      <Checkbox checked={screenFollows} onChange={(follows) => choose({ screenFollows: follows })}>
        <Trans>Экран следует за пультом</Trans>
      </Checkbox>
    </section>
  );
}
