import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useLocation } from 'wouter';
import { after } from '@/api/after';
import { useMeetingWrite } from '@/api/meeting';
import type { Meeting } from '@/api/meeting';
import { asProblem } from '@/api/problem';
import { useBodies } from '@/api/queries';
import { nameIn } from '@/i18n/language';
import { modes } from '@/reading/meetings';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { usePageTitle } from '@/reading/usePageTitle';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Link } from '@/ui/Link';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { TextField } from '@/ui/TextField';
import { useActOptions } from './acts';
import '../meeting.css';

const sitting = new Set(['commission', 'council', 'assembly']);

/** A meeting is convened: of which body, when, where, on which acts. */
export default function ConvenePage() {
  const { t, i18n } = useLingui();
  const [, navigate] = useLocation();
  const bodies = useBodies().data;
  const acts = useActOptions();
  const write = useMeetingWrite<{ id: string }>();
  const [body, choose] = useState<string | null>(null);
  const [date, day] = useState('');
  const [starts, hour] = useState('10:00');
  const [place, where] = useState('');
  const [mode, how] = useState<Meeting['mode']>('hybrid');
  const [chosen, put] = useState<readonly string[]>([]);
  const [reason, explain] = useState('');
  usePageTitle(t`Созвать заседание`);
  if (!bodies) return <Skeleton lines={10} />;
  const short = write.error && asProblem(write.error).code === 'notice-too-short';
  const missing = !body ? t`выберите орган` : !date ? t`назовите день` : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing || write.isPending) return;
    const asked = { body, date, starts, place, mode, items: chosen.map((act) => ({ act })), short_notice: reason.trim() };
    after(write.mutateAsync({ method: 'POST', path: '/meetings', body: asked }), ({ id }) => navigate(`/m/${id}`));
  };
  const toggle = (slug: string, on: boolean) => put(on ? [...chosen, slug] : chosen.filter((one) => one !== slug));
  return (
    <div className="page stack">
      <h1>
        <Trans>Созвать заседание</Trans>
      </h1>
      <form className="convene stack" onSubmit={submit} noValidate>
        <Select
          label={t`Орган`}
          value={body}
          options={bodies.filter(({ kind }) => sitting.has(kind)).map((one) => ({ value: one.id, label: nameIn(one.name, i18n.locale) }))}
          onChange={choose}
        />
        <div className="convene-when">
          <TextField label={t`День заседания`} type="date" value={date} onChange={day} required />
          <TextField label={t`Начало, московское время`} value={starts} onChange={hour} />
          <TextField label={t`Место`} value={place} onChange={where} limit={200} />
        </div>
        <RadioGroup<Meeting['mode']>
          label={t`Как проходит`}
          value={mode}
          onChange={how}
          choices={(['hall', 'hybrid', 'remote'] as const).map((value) => ({ value, label: i18n._(modes[value]) }))}
          across
        />
        <fieldset className="stack-tight">
          <legend className="convene-acts">
            <Trans>Акты в повестке, по порядку отметок</Trans>
          </legend>
          {acts.map((act) => (
            <Checkbox key={act.value} checked={chosen.includes(act.value)} onChange={(on) => toggle(act.value, on)}>
              {act.label} <span className="muted">{act.detail}</span>
            </Checkbox>
          ))}
        </fieldset>
        {short && (
          <TextField
            label={t`Почему созывается в сокращённый срок`}
            value={reason}
            onChange={explain}
            lines={2}
            limit={1000}
            required
          />
        )}
        <ProblemNotice failure={write.error} />
        <div className="row">
          <Button submit variant="primary" pending={write.isPending} blocked={missing}>
            <Trans>Созвать</Trans>
          </Button>
          <Link href="/meetings">
            <Trans>Не созывать</Trans>
          </Link>
        </div>
      </form>
    </div>
  );
}
