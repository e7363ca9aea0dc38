import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import { asProblem } from '@/api/problem';
import { useBodies, useText } from '@/api/queries';
import type { ActTextView } from '@/api/queries';
import { nameIn } from '@/i18n/language';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { faultAt } from '@/reading/faults';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { ComboBox } from '@/ui/ComboBox';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { placeName, placeOptions } from '../placeName';
import { useAsk, useSigners } from './api';
import type { Requests } from './api';

/** The clauses chosen so far; each can be left out again. */
function Chosen({
  text,
  scope,
  onChange,
}: {
  text: ActTextView;
  scope: readonly string[];
  onChange: (scope: readonly string[]) => void;
}) {
  const { i18n } = useLingui();
  if (scope.length === 0) return null;
  return (
    <ul className="row">
      {scope.map((clause) => (
        <li key={clause}>
          <Button variant="quiet" icon="cross" onClick={() => onChange(scope.filter((one) => one !== clause))}>
            {placeName(text, clause, i18n.locale)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface AddresseeProps {
  body: string | null;
  person: string | null;
  error: string | null;
  onChange: (person: string | null) => void;
}

/** Whom in the body to ask: those who sign for it, or nobody by name. */
function Addressee({ body, person, error, onChange }: AddresseeProps) {
  const { t, i18n } = useLingui();
  const people = useSigners(body);
  if (body === null) return null;
  return (
    <Select
      label={t`Кому в этой организации`}
      value={person ?? ''}
      options={[
        { value: '', label: t`всей организации` },
        ...people.map((one) => ({ value: one.id, label: nameIn(one.name, i18n.locale) })),
      ]}
      error={error}
      onChange={(chosen) => onChange(chosen || null)}
    />
  );
}

/** Whom to ask, on what, until when; the procedure's term is there beforehand. */
export function AskForm({ act, requests, onClose }: { act: string; requests: Requests; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const ask = useAsk(act);
  const text = useText({ act }).data;
  const bodies = (useBodies().data ?? []).filter((body) => body.kind in requests.terms);
  const [body, choose] = useState<string | null>(null);
  const [person, address] = useState<string | null>(null);
  const [scope, narrow] = useState<readonly string[]>([]);
  const [day, until] = useState<string | null>(null);
  const [question, say] = useState('');
  const [confidential, hide] = useState(false);
  const [concurrence, agree] = useState(false);
  const refused = ask.error ? asProblem(ask.error) : null;
  const kind = bodies.find((one) => one.id === body)?.kind;
  const term = day ?? requests.terms[kind ?? ''] ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!body) return;
    const asked = { body, scope: [...scope], until: term || null, question, confidential, concurrence, person };
    after(ask.mutateAsync(asked), () => {
      announce(t`Запрос направлен.`);
      onClose();
    });
  };
  return (
    <form className="stack answer-form" onSubmit={submit} noValidate aria-label={t`Запросить заключение`}>
      <ProblemNotice failure={ask.error} />
      <ComboBox
        label={t`У кого`}
        value={body}
        options={bodies.map((one) => ({ value: one.id, label: nameIn(one.name, i18n.locale) }))}
        error={faultAt(i18n, refused, '/body')}
        onChange={(chosen) => {
          choose(chosen);
          address(null);
        }}
      />
      <Addressee body={body} person={person} error={faultAt(i18n, refused, '/person')} onChange={address} />
      {text && (
        <ComboBox
          label={t`О чём`}
          hint={<Trans>Начните печатать: «статья 5». Ничего не выбрано – обо всём проекте.</Trans>}
          value={null}
          options={placeOptions(text, i18n.locale).filter(({ value }) => !scope.includes(value))}
          onChange={(clause) => clause && narrow([...scope, clause])}
        />
      )}
      {text && <Chosen text={text} scope={scope} onChange={narrow} />}
      <TextField
        label={t`До какого дня включительно`}
        type="date"
        required
        value={term}
        error={faultAt(i18n, refused, '/until')}
        onChange={until}
      />
      <TextField label={t`Вопрос`} lines={3} value={question} error={faultAt(i18n, refused, '/question')} onChange={say} />
      <Checkbox checked={concurrence} onChange={agree}>
        <Trans>Это согласование: согласовано, согласовано с замечаниями или не согласовано</Trans>
      </Checkbox>
      <Checkbox checked={confidential} onChange={hide}>
        <Trans>Для служебного пользования: другие увидят только, что запрос был</Trans>
      </Checkbox>
      <div className="row">
        <Button submit variant="primary" pending={ask.isPending} blocked={body ? null : t`сначала выберите, у кого`}>
          <Trans>Направить запрос</Trans>
        </Button>
        <Button variant="quiet" onClick={onClose}>
          <Trans>Не запрашивать</Trans>
        </Button>
      </div>
    </form>
  );
}
