import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useLocation } from 'wouter';
import { after } from '@/api/after';
import { asProblem } from '@/api/problem';
import { nameIn } from '@/i18n/language';
import { faultAt } from '@/reading/faults';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { useOpenReview } from '@/api/programmes';
import type { Afterwards, Review } from '@/api/programmes';
import { aims, causes } from './words';

interface ReviewFormProps {
  act: string;
  around: Afterwards;
  onClose: () => void;
}

const AIMS = ['amend', 'replace', 'repeal'] as const;
const CAUSES = ['threat', 'report', 'term'] as const;

/** Opens a new dossier on the adopted text: what it is to do with the act, why, and what it is called. */
export function ReviewForm({ act, around, onClose }: ReviewFormProps) {
  const { t, i18n } = useLingui();
  const [, navigate] = useLocation();
  const opening = useOpenReview(act);
  const [aim, aimAt] = useState<Review['aim']>('amend');
  const [cause, because] = useState<Review['cause']>('threat');
  const [kind, ofKind] = useState(around.kinds.at(-1)?.key ?? '');
  const [draft, set] = useState({ title: '', slug: `${act}-rev`, reason: '' });
  const change = (changed: Partial<typeof draft>) => set({ ...draft, ...changed });
  const refused = opening.error ? asProblem(opening.error) : null;
  const fault = (pointer: string) => faultAt(i18n, refused, pointer);
  const lacks = !draft.title.trim() || !draft.slug.trim() || !draft.reason.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (lacks || opening.isPending) return;
    const asked = { slug: draft.slug.trim(), kind, title: { ru: draft.title }, aim, cause, reason: draft.reason };
    after(opening.mutateAsync(asked), ({ slug }) => navigate(`/a/${slug}`));
  };
  return (
    <form className="stack around-form" onSubmit={submit} noValidate aria-label={t`Открыть пересмотр`}>
      <p className="muted">
        <Trans>Заводится новое дело. Его первая редакция – принятый текст слово в слово; сам принятый акт не меняется.</Trans>
      </p>
      <ProblemNotice failure={opening.error} />
      <RadioGroup
        label={t`Что сделать с актом`}
        value={aim}
        choices={AIMS.map((value) => ({ value, label: i18n._(aims[value]) }))}
        onChange={aimAt}
      />
      <RadioGroup
        label={t`Почему`}
        value={cause}
        choices={CAUSES.map((value) => ({ value, label: i18n._(causes[value]) }))}
        onChange={because}
      />
      <Select
        label={t`Вид нового акта`}
        value={kind}
        options={around.kinds.map((one) => ({ value: one.key, label: nameIn(one.name, i18n.locale) }))}
        onChange={ofKind}
      />
      <TextField label={t`Название нового дела`} required value={draft.title} error={fault('/title')} onChange={(title) => change({ title })} />
      <TextField label={t`Обозначение`} required value={draft.slug} error={fault('/slug')} onChange={(slug) => change({ slug })} />
      <TextField
        label={t`Обоснование`}
        lines={3}
        limit={4000}
        required
        value={draft.reason}
        error={fault('/reason')}
        onChange={(reason) => change({ reason })}
      />
      <div className="row">
        <Button submit variant="primary" pending={opening.isPending} blocked={lacks ? t`сначала название и обоснование` : null}>
          <Trans>Открыть пересмотр</Trans>
        </Button>
        <Button variant="quiet" onClick={onClose}>
          <Trans>Не сейчас</Trans>
        </Button>
      </div>
    </form>
  );
}
