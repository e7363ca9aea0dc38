import { Trans, useLingui } from '@lingui/react/macro';
import { useBodies } from '@/api/queries';
import { shortName } from '@/reading/shortName';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { opinions } from './SatView';
import type { Member, Sat } from './api';

const newcomer: Member = { name: '', organisation: '', state: null, opinion: 'concurs', text: '', conflict: '' };

/** The sitting of the expert council: its day, who sat, individual opinions and declared interests. */
export function SatEditor({ sat, onChange }: { sat: Sat | null; onChange: (sat: Sat) => void }) {
  const { t } = useLingui();
  const now: Sat = sat ?? { held: new Date().toISOString().slice(0, 10), members: [] };
  const put = (at: number, member: Member | null) => {
    const members = now.members.flatMap((one, place) => (place === at ? (member ? [member] : []) : [one]));
    onChange({ ...now, members });
  };
  return (
    <fieldset className="stack sat-editor">
      <legend>
        <Trans>Заседание совета</Trans>
      </legend>
      <TextField label={t`День заседания`} type="date" required value={now.held} onChange={(held) => onChange({ ...now, held })} />
      <ol className="members">
        {now.members.map((member, at) => (
          <li key={at}>
            <p className="muted">
              <Trans>Участник {at + 1}</Trans>
            </p>
            <MemberFields member={member} onChange={(next) => put(at, next)} />
          </li>
        ))}
      </ol>
      <div className="row">
        <Button icon="plus" onClick={() => onChange({ ...now, members: [...now.members, newcomer] })}>
          <Trans>Добавить участника</Trans>
        </Button>
      </div>
    </fieldset>
  );
}

function MemberFields({ member, onChange }: { member: Member; onChange: (member: Member | null) => void }) {
  const { t, i18n } = useLingui();
  const states = useStates(member.state);
  const put = (part: Partial<Member>) => onChange({ ...member, ...part });
  return (
    <div className="stack-tight">
      <TextField label={t`Фамилия, имя, отчество`} required value={member.name} onChange={(name) => put({ name })} />
      <TextField
        label={t`Организация`}
        value={member.organisation}
        onChange={(organisation) => put({ organisation })}
      />
      <Select
        label={t`Государство`}
        value={member.state ?? ''}
        options={[{ value: '', label: t`не указано` }, ...states]}
        onChange={(state) => put({ state: state || null })}
      />
      <Select
        label={t`Мнение`}
        value={member.opinion}
        options={Object.entries(opinions).map(([value, { name }]) => ({
          value: value as Member['opinion'],
          label: i18n._(name),
        }))}
        onChange={(opinion) => put({ opinion })}
      />
      {member.opinion !== 'concurs' && (
        <TextField label={member.opinion === 'dissents' ? t`В чём особое мнение` : t`Мнение, словами`} required={member.opinion === 'dissents'} lines={2} value={member.text} onChange={(text) => put({ text })} />
      )}
      <TextField
        label={member.opinion === 'recused' ? t`Какой конфликт интересов` : t`Конфликт интересов, если есть`}
        required={member.opinion === 'recused'}
        value={member.conflict}
        onChange={(conflict) => put({ conflict })}
      />
      <div className="row">
        <Button variant="quiet" icon="cross" onClick={() => onChange(null)}>
          <Trans>Убрать участника</Trans>
        </Button>
      </div>
    </div>
  );
}

/** The states of the delegations by name; one that is written already stays, whatever it is. */
function useStates(written: string | null): { value: string; label: string }[] {
  const { i18n } = useLingui();
  const known = (useBodies().data ?? []).flatMap((body) =>
    body.kind === 'delegation' && body.state ? [{ value: body.state, label: shortName(body, i18n.locale) }] : [],
  );
  const foreign = written && !known.some(({ value }) => value === written);
  return foreign ? [...known, { value: written, label: written }] : known;
}
