import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import { asProblem } from '@/api/problem';
import { faultAt } from '@/reading/faults';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';
import { useEnrol } from './api';

/** Enrols a person: the name in both languages and, where it is known, the subject at the identity provider. */
export function EnrolForm({ provider, onClose }: { provider: boolean; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const enrolling = useEnrol();
  const [ru, inRussian] = useState('');
  const [en, inEnglish] = useState('');
  const [subject, known] = useState('');
  const refused = enrolling.error ? asProblem(enrolling.error) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ru.trim()) return;
    const name: Record<string, string> = en.trim() ? { ru, en } : { ru };
    after(enrolling.mutateAsync({ name, subject: subject.trim() || null }), () => {
      announce(t`Лицо внесено в список.`);
      onClose();
    });
  };
  return (
    <form className="stack people-form" onSubmit={submit} noValidate aria-label={t`Внести лицо в список`}>
      <ProblemNotice failure={enrolling.error} />
      <TextField
        label={t`Имя и фамилия`}
        required
        limit={200}
        value={ru}
        error={faultAt(i18n, refused, '/name')}
        onChange={inRussian}
      />
      <TextField label={t`То же по-английски`} limit={200} value={en} onChange={inEnglish} />
      {provider && (
        <TextField
          label={t`Идентификатор у поставщика входа`}
          hint={<Trans>Значение sub: по нему лицо узнаётся при входе. Без него лицо войти не сможет.</Trans>}
          limit={255}
          value={subject}
          error={faultAt(i18n, refused, '/subject')}
          onChange={known}
        />
      )}
      <div className="row">
        <Button submit variant="primary" pending={enrolling.isPending} blocked={ru.trim() ? null : t`сначала имя`}>
          <Trans>Внести в список</Trans>
        </Button>
        <Button variant="quiet" onClick={onClose}>
          <Trans>Не сейчас</Trans>
        </Button>
      </div>
    </form>
  );
}
