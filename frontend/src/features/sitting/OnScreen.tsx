import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Amendment } from '@/api/amendments';
import { shownQuery } from '@/api/meeting';
import type { Meeting } from '@/api/meeting';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { Projection } from '@/reading/projection/Projection';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { choose, useSettings } from '@/settings/settings';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Link } from '@/ui/Link';
import type { Projector } from './projector';

interface Props {
  meeting: Meeting;
  projector: Projector;
  current: Amendment | null;
}

/** The screen of the hall in miniature: what it shows is what is here, and how to change it. */
export function OnScreen({ meeting, projector, current }: Props) {
  const { t } = useLingui();
  const { screenFollows } = useSettings();
  const { data: shown } = useQuery(shownQuery(meeting.id));
  const number = shown?.amendment?.number;
  const blank = projector.showing?.shows === 'blank';
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
