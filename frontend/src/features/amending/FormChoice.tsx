import { useLingui } from '@lingui/react/macro';
import { Segments } from '@/ui/Segments';
import type { Form } from './api';

/** Word by word or as the full new wording; kept with the amendment, and shown so everywhere. */
export function FormChoice({ name, form, onForm }: { name: string; form: Form; onForm: (form: Form) => void }) {
  const { t } = useLingui();
  return (
    <Segments
      label={t`Вид записи, смысл один`}
      name={name}
      value={form}
      onChange={onForm}
      segments={[
        { value: 'words', label: t`словами` },
        { value: 'full', label: t`в новой редакции` },
      ]}
    />
  );
}
