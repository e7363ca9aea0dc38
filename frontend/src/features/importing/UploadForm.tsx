import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import type { Sent } from '@/api/upload';
import { Button } from '@/ui/Button';
import { FileField } from '@/ui/FileField';
import { Progress } from '@/ui/Progress';
import { Select } from '@/ui/Select';
import { FileRefused } from './FileRefused';
import { useSendFile } from './api';
import { useLanguages, useNamings } from './choices';

const GUESS = 'auto';

/** Chooses a file and sends it; the language and the naming of units can be left to the program. */
export function UploadForm({
  language = GUESS,
  naming = GUESS,
  onDone,
}: {
  language?: string;
  naming?: string;
  onDone: (id: string) => void;
}) {
  const { t } = useLingui();
  const send = useSendFile();
  const [file, choose] = useState<File | null>(null);
  const [sent, tell] = useState<Sent>({ share: 0 });
  const [tongue, speak] = useState(language);
  const [scheme, call] = useState(naming);
  const guess = { value: GUESS, label: t`определить по файлу` };
  const stated = (value: string) => (value === GUESS ? null : value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!file || send.isPending) return;
    tell({ share: 0 });
    after(send.mutateAsync({ file, language: stated(tongue), naming: stated(scheme), onSent: tell }), (receipt) => onDone(receipt.id));
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <FileRefused failure={send.error} />
      <FileField
        label={t`Файл с текстом акта`}
        hint={<Trans>DOCX, Akoma Ntoso 3.0 (XML), текст или Markdown в UTF-8; до 20 МБ.</Trans>}
        accept=".docx,.xml,.akn,.txt,.md"
        onChoose={choose}
      />
      <Select label={t`Язык текста`} value={tongue} options={[guess, ...useLanguages()]} onChange={speak} />
      <Select label={t`Как называются единицы`} value={scheme} options={[guess, ...useNamings()]} onChange={call} />
      {send.isPending && <Sending sent={sent} />}
      <div className="row">
        <Button submit variant="primary" icon="upload" pending={send.isPending} blocked={file ? null : t`сначала выберите файл`}>
          <Trans>Загрузить и разобрать</Trans>
        </Button>
      </div>
    </form>
  );
}

function Sending({ sent }: { sent: Sent }) {
  const { t } = useLingui();
  if (sent === 'reading') {
    return (
      <p className="muted" role="status">
        <Trans>Файл получен. Разбираем его по абзацам…</Trans>
      </p>
    );
  }
  const percent = Math.round(sent.share * 100);
  return <Progress done={percent} of={100} label={t`Отправляем файл: ${percent} %`} />;
}
