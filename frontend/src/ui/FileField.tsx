import { Trans } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Icon } from './Icon';

/** A file chosen from the device: the browser's own control, so it works with every keyboard and reader, in our words. */
export function FileField({
  label,
  hint,
  accept,
  onChoose,
}: {
  label: ReactNode;
  hint?: ReactNode;
  accept?: string;
  onChoose: (file: File | null) => void;
}) {
  const [field, note, name] = [useId(), useId(), useId()];
  const [file, choose] = useState<File | null>(null);
  const take = (chosen: File | null) => {
    choose(chosen);
    onChoose(chosen);
  };
  return (
    <div className="field">
      <span id={`${field}-name`} className="react-aria-Label">
        {label}
      </span>
      {hint && (
        <p id={note} className="muted">
          {hint}
        </p>
      )}
      <div className="row file-field">
        <input
          id={field}
          type="file"
          className="vh"
          accept={accept}
          aria-labelledby={`${field}-name ${name}`}
          aria-describedby={hint ? note : undefined}
          onChange={(event) => take(event.target.files?.[0] ?? null)}
        />
        <label htmlFor={field} className="button">
          <Icon name="upload" />
          <Trans>Выбрать файл</Trans>
        </label>
        <span id={name}>{file ? file.name : <Trans>файл не выбран</Trans>}</span>
      </div>
    </div>
  );
}
