import { Trans, useLingui } from '@lingui/react/macro';
import type { Overview } from './api';
import { dateInDigits } from '@/i18n/format';
import { Named } from '@/reading/Named';
import { Link } from '@/ui/Link';
import { Timeline } from '@/ui/Timeline';
import { DueDates } from './DueDates';

const states = { passed: 'done', present: 'current', ahead: 'ahead', aside: 'done' } as const;

/** The way of the act through its stages, with the days it entered them, and what is due now. */
export function Stages({ overview }: { overview: Overview }) {
  const { t, i18n } = useLingui();
  const { act, stages } = overview;
  return (
    <section className="stack" aria-labelledby="stages">
      <h2 id="stages">
        <Trans>Путь акта</Trans>
      </h2>
      <Timeline
        label={t`Стадии`}
        steps={stages.map((stage) => ({
          key: stage.key,
          name: <Named name={stage.name} />,
          detail: stage.since && stage.passage !== 'ahead' ? dateInDigits(stage.since, i18n.locale) : undefined,
          state: states[stage.passage],
        }))}
      />
      <DueDates deadlines={act.deadlines} />
      <p>
        {stages.at(-1)?.passage === 'present' ? (
          <Link href={`/a/${act.slug}/adopted`}>
            <Trans>Читать принятый текст</Trans>
          </Link>
        ) : (
          <Link href={`/a/${act.slug}/gate`}>
            <Trans>Что нужно для перехода дальше</Trans>
          </Link>
        )}
      </p>
    </section>
  );
}
