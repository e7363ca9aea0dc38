import { useLingui } from '@lingui/react/macro';
import type { Schemas } from '@/api/client';
import { nameIn } from '@/i18n/language';
import { LawText } from '@/reading/LawText';
import { WordingMarks } from '@/reading/WordingMarks';

/** One piece of an amendment, in the words of the text and as an instruction. */
export function Piece({ piece, lang }: { piece: Schemas['PieceOut']; lang: string }) {
  const { i18n } = useLingui();
  const instruction = nameIn(piece.wording.instruction, i18n.locale);
  return (
    <div className="piece stack-tight">
      <WordingMarks wording={piece.wording} lang={lang} short />
      {instruction && (
        <p className="am-instruction">
          <LawText text={instruction} />
        </p>
      )}
    </div>
  );
}
