import { Trans, useLingui } from '@lingui/react/macro';
import { Named } from '@/reading/Named';
import { nameIn } from '@/i18n/language';
import { roles } from '@/reading/roles';
import type { Role } from '@/reading/roles';
import { Table } from '@/ui/Table';
import type { Profile } from './api';
import { thresholds, ways } from './words';

type Stage = Profile['stages'][number];
type Move = Profile['moves'][number];

/** Every stage: who decides there, and where one goes from it, by whom, on which conditions. */
export function Stages({ profile, present }: { profile: Profile; present?: string }) {
  const { t } = useLingui();
  return (
    <Table caption={t`Стадии и переходы`} columns={[t`Стадия`, t`Кто решает`, t`Переходы`]}>
      {profile.stages.map((stage) => (
        <tr key={stage.key} aria-current={stage.key === present ? 'step' : undefined}>
          <th scope="row">
            <Named name={stage.name} />
            {stage.key === present && (
              <span className="muted">
                {' '}
                <Trans>(сейчас)</Trans>
              </span>
            )}
          </th>
          <td>
            <Decides profile={profile} stage={stage} />
          </td>
          <td>
            <ul className="rules-moves">
              {profile.moves
                .filter((move) => move.sources.includes(stage.key))
                .map((move) => (
                  <li key={move.key}>
                    <Way profile={profile} move={move} />
                  </li>
                ))}
            </ul>
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Decides({ profile, stage }: { profile: Profile; stage: Stage }) {
  const { i18n } = useLingui();
  if (!stage.decides || !stage.way) return stage.final ? <Trans>конец пути</Trans> : '–';
  const body = profile.bodies.find((one) => one.kind === stage.decides);
  const words = [body ? nameIn(body.name, i18n.locale) : stage.decides, i18n._(ways[stage.way])];
  if (stage.threshold) words.push(i18n._(thresholds[stage.threshold]));
  return (
    <>
      {words.join(', ')}
      <span className="muted">
        {' '}
        <Trans>кворум {stage.quorum}</Trans>
      </span>
    </>
  );
}

function Way({ profile, move }: { profile: Profile; move: Move }) {
  const { i18n } = useLingui();
  const target = profile.stages.find((stage) => stage.key === move.target);
  const by = move.by.map((role) => i18n._(roles[role as Role])).join(', ');
  const kinds = profile.kinds.filter((kind) => move.kinds.includes(kind.key)).map((kind) => nameIn(kind.name, i18n.locale));
  return (
    <>
      <strong>
        <Named name={move.name} />
      </strong>{' '}
      → {target ? <Named name={target.name} /> : <Trans>туда, откуда отложен</Trans>}
      <span className="muted"> ({by})</span>
      {kinds.length > 0 && (
        <span className="rules-if">
          <Trans>только: {kinds.join(', ')}</Trans>
        </span>
      )}
      {move.conditions.length > 0 && (
        <span className="rules-if">
          <Trans>если: {move.conditions.map((one) => nameIn(one.name, i18n.locale)).join('; ')}</Trans>
        </span>
      )}
    </>
  );
}
