import { useId } from 'react';
import type { ReactNode } from 'react';

/** A file chosen from the device; the browser's own control, so it works with every keyboard and reader. */
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
  const [field, note] = [useId(), useId()];
  return (
    <div className="field">
      <label htmlFor={field}>{label}</label>
      {hint && (
        <p id={note} className="muted">
          {hint}
        </p>
      )}
      <input
        id={field}
        type="file"
        accept={accept}
        aria-describedby={hint ? note : undefined}
        onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
      />
    </div>
  );
}
