import { useLingui } from '@lingui/react/macro';
import type { Permission } from '@/api/queries';
import { reasonInWords } from '@/i18n/reasons';
import { Button } from '@/ui/Button';
import type { ButtonProps } from '@/ui/Button';

/** A verb the server may or may not allow; when not, the button says why and does nothing. */
export function MayButton({ may, ...props }: ButtonProps & { may: Permission | undefined }) {
  const { i18n } = useLingui();
  const blocked = may?.allowed ? null : reasonInWords(i18n, may?.reason ?? 'unknown');
  return <Button {...props} blocked={props.blocked ?? blocked} />;
}
