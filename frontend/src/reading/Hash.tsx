import { Trans } from '@lingui/react/macro';

/** The fingerprint of a text, short as in a list; the pages of one version show all of it. */
export function Hash({ of }: { of: string }) {
  return (
    <span className="nowrap">
      <Trans>отпечаток</Trans> <code className="hash">{of.slice(0, 12)}</code>
    </span>
  );
}
