import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { after } from '@/api/after';
import { useText } from '@/api/queries';
import { MayButton } from '@/reading/MayButton';
import { positions } from '@/reading/positions';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { shortName } from '@/reading/shortName';
import { announce } from '@/ui/announce';
import { Notice } from '@/ui/Notice';
import { useOpenRound } from './api';
import type { Rounds } from './api';
import { place } from '@/reading/clausePlace';

type Lapsed = NonNullable<Rounds['since']>['lapsed'][number];

/** What became of what the delegations said of an earlier version: which words still bind, which fell, and why. */
export function Since({ act, rounds }: { act: string; rounds: Rounds }) {
  const { t, i18n } = useLingui();
  const asking = useOpenRound(act);
  const { since } = rounds;
  if (!since) return null;
  const kept = since.kept.map((body) => shortName(body, i18n.locale)).join(', ');
  const again = () => {
    after(asking.mutateAsync(since.question), () => {
      announce(t`Текст поставлен перед делегациями снова.`);
    });
  };
  return (
    <Notice tone={since.lapsed.length > 0 ? 'conflict' : 'info'} title={<Trans>Правки после согласования</Trans>}>
      <p>
        <Plural
          value={since.slips}
          one="# редакционная (не отменяет)"
          few="# редакционные (не отменяют)"
          many="# редакционных (не отменяют)"
          other="# редакционной (не отменяет)"
        />
        {' · '}
        <Plural value={since.substance} one="# по существу" few="# по существу" many="# по существу" other="# по существу" />
      </p>
      {kept && (
        <p>
          <Trans>
            Слово о редакции {since.version} остаётся в силе: {kept}
          </Trans>
        </p>
      )}
      <ul>
        {since.lapsed.map((lapsed) => (
          <li key={lapsed.body.id}>
            <Fallen act={act} version={since.version} lapsed={lapsed} />
          </li>
        ))}
      </ul>
      <ProblemNotice failure={asking.error} />
      {since.lapsed.length > 0 && rounds.quorum !== null && (
        <div className="row">
          <MayButton may={rounds.may['round.open']} pending={asking.isPending} onClick={again}>
            <Trans>Запросить вновь</Trans>
          </MayButton>
        </div>
      )}
    </Notice>
  );
}

/** «Кыргызстан (нет возражений) – о редакции 2: Статья 5 изменена по существу» */
function Fallen({ act, version, lapsed }: { act: string; version: number; lapsed: Lapsed }) {
  const { i18n } = useLingui();
  const clauses = useText({ act, version }).data?.clauses ?? [];
  const name = shortName(lapsed.body, i18n.locale);
  const said = i18n._(positions[lapsed.position]);
  const places = clauses
    .filter((clause) => lapsed.clauses.includes(clause.id))
    .map((clause) => place(clauses, clause))
    .join('; ');
  if (!places) {
    return (
      <Trans>
        {name}: «{said}» относилось к редакции {version}, текст с тех пор изменён
      </Trans>
    );
  }
  return (
    <Trans>
      {name}: «{said}» относилось к редакции {version}, по существу изменено: {places}
    </Trans>
  );
}
