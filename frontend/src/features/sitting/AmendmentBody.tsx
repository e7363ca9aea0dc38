import type { MessageDescriptor } from '@lingui/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Amendment } from '@/api/amendments';
import { nameIn } from '@/i18n/language';
import { Objections } from '@/reading/Findings';
import type { Finding } from '@/reading/Findings';
import { LawText } from '@/reading/LawText';
import { Origin } from '@/reading/Origin';
import { Relations } from '@/reading/Relations';
import { CarryChip, StatusChip } from '@/reading/StatusChip';
import { WordingMarks } from '@/reading/WordingMarks';
import { signedBy } from '@/reading/signatories';
import { Disclosure } from '@/ui/Disclosure';
import { Icon } from '@/ui/Icon';
import { numbered } from '@/reading/numbered';
import { Link } from '@/ui/Link';
import { rules } from './words';

/** «№ 14 · Беларусь · статья 5, часть 2» with where it is in its life. */
export function AmendmentHead({ act, amendment }: { act: string; amendment: Amendment }) {
  const { i18n } = useLingui();
  const cited = nameIn(amendment.cited, i18n.locale);
  return (
    <p className="am-head">
      <Link href={`/a/${act}/am/${amendment.part === 0 && amendment.number ? amendment.number : amendment.id}`} className="am-number">
        {amendment.number ? <Trans>№ {numbered(amendment)}</Trans> : <Trans>черновик</Trans>}
      </Link>
      <strong>{signedBy(amendment, i18n.locale)}</strong>
      {cited && <span>{cited}</span>}
      <StatusChip status={amendment.status} />
      <CarryChip carry={amendment.carry} />
    </p>
  );
}

/** What an amendment does, in the words of the text and as a formal instruction. */
export function AmendmentBody({ amendment, short }: { amendment: Amendment; short?: boolean }) {
  const { i18n } = useLingui();
  const instruction = amendment.current.instruction[i18n.locale] ?? amendment.current.instruction.ru;
  return (
    <div className="am-body stack-tight">
      <WordingMarks wording={amendment.current} lang={amendment.language} short={short} />
      {instruction && (
        <p className="am-instruction">
          <LawText text={instruction} />
        </p>
      )}
    </div>
  );
}

/** What stands beside the words of an amendment: its source, those like it, what it meets, why. */
export function AmendmentMatters({
  act,
  amendment,
  numbers,
  common,
}: {
  act: string;
  amendment: Amendment;
  /** Numbers of the amendments of this list by their ids. */
  numbers: ReadonlyMap<string, number | null>;
  /** What could not be computed of any amendment: said once for all of them. */
  common?: readonly Finding[];
}) {
  return (
    <div className="am-matters stack-tight">
      <Origin act={act} amendment={amendment} />
      <Identical amendment={amendment} numbers={numbers} />
      <Cause act={act} amendment={amendment} />
      <Objections amendment={amendment} but={common} />
      <Relations act={act} relations={amendment.relations} />
      {amendment.justification && (
        <Disclosure summary={<Trans>Обоснование</Trans>}>
          <p lang={amendment.language}>
            <LawText text={amendment.justification} />
          </p>
        </Disclosure>
      )}
    </div>
  );
}

function Identical({ amendment, numbers }: { amendment: Amendment; numbers: ReadonlyMap<string, number | null> }) {
  const { t } = useLingui();
  const others = amendment.identical_with.map((id) => numbers.get(id)).filter((number) => typeof number === 'number');
  if (others.length === 0) return null;
  const named = others.map((number) => t`№ ${number}`).join(', ');
  return (
    <p className="am-same">
      <Icon name="copy" />{' '}
      <Plural
        value={others.length}
        one={`Тождественна поправке ${named}: один голос`}
        few={`Тождественна поправкам ${named}: один голос`}
        many={`Тождественна поправкам ${named}: один голос`}
        other={`Тождественна поправкам ${named}: один голос`}
      />
    </p>
  );
}

/** Why its status came about: the rule, the amendment that brought it, the reason given. */
function Cause({ act, amendment }: { act: string; amendment: Amendment }) {
  const { cause, ruling, status } = amendment;
  const reason = cause?.reason || (status === 'inadmissible' ? ruling?.reason : '');
  return (
    <>
      {cause?.number && <ByRule act={act} number={cause.number} rule={cause.rule} />}
      {reason && <p className="am-reason">«{reason}»</p>}
    </>
  );
}

function ByRule({ act, number, rule }: { act: string; number: number; rule: string }) {
  const { i18n } = useLingui();
  const known = rules[rule as keyof typeof rules] as MessageDescriptor | undefined;
  if (!known) return null;
  return (
    <p className="am-cause">
      <Trans>
        Вследствие решения по{' '}
        <Link href={`/a/${act}/am/${number}`} className="nowrap">
          № {number}
        </Link>
      </Trans>
      : {i18n._(known)}
    </p>
  );
}
