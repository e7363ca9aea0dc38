import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import { useMeetingWrite } from '@/api/meeting';
import type { Meeting } from '@/api/meeting';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { ComboBox } from '@/ui/ComboBox';
import { Disclosure } from '@/ui/Disclosure';
import { TextField } from '@/ui/TextField';
import { useActOptions } from './acts';

/** Another item: an act of the registry, or anything else by its title. */
export function AddItem({ meeting }: { meeting: Meeting }) {
  const { t } = useLingui();
  const acts = useActOptions();
  const [act, choose] = useState<string | null>(null);
  const [title, name] = useState('');
  const [reason, explain] = useState('');
  const write = useMeetingWrite();
  const open = meeting.status === 'open';
  const what = act ? { act } : { title: { ru: title.trim(), en: title.trim() } };
  const missing = !act && !title.trim() ? t`выберите акт или назовите вопрос` : open && !reason.trim() ? t`нужна причина` : null;
  const add = () => {
    if (missing) return;
    const asked = { method: 'POST' as const, path: `/meetings/${meeting.id}/items`, body: { ...what, reason: reason.trim() } };
    after(write.mutateAsync({ ...asked, revision: meeting.revision }), () => {
      announce(t`Вопрос добавлен в повестку.`);
      choose(null);
      name('');
      explain('');
    });
  };
  return (
    <Disclosure summary={<Trans>Добавить вопрос</Trans>} open={meeting.items.length === 0}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <ComboBox label={t`Акт`} value={act} options={acts} onChange={choose} />
        {!act && <TextField label={t`Или другой вопрос`} value={title} onChange={name} limit={500} />}
        {open && <TextField label={t`Причина`} hint={<Trans>Заседание уже идёт: причина войдёт в протокол.</Trans>} value={reason} onChange={explain} required />}
        <ProblemNotice failure={write.error} />
        <div className="row">
          <Button submit pending={write.isPending} blocked={missing}>
            <Trans>Внести в повестку</Trans>
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
