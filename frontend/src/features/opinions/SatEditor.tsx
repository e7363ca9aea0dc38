import { Trans, useLingui } from '@lingui/react/macro';
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
  const put = (part: Partial<Member>) => onChange({ ...member, ...part });
  return (
    <div className="stack-tight">
      <TextField label={t`Имя`} required value={member.name} onChange={(name) => put({ name })} />
      <TextField
        label={t`Организация`}
        value={member.organisation}
        onChange={(organisation) => put({ organisation })}
      />
      <TextField
        label={t`Государство, две латинские буквы`}
        limit={2}
        value={member.state ?? ''}
        onChange={(state) => put({ state: /^[A-Z]{2}$/.test(state.toUpperCase()) ? state.toUpperCase() : null })}
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
        <TextField label={t`Мнение, словами`} lines={2} value={member.text} onChange={(text) => put({ text })} />
      )}
      <TextField
        label={t`Конфликт интересов, если есть`}
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
