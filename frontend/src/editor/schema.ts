import { Schema } from 'prosemirror-model';
import type { Node } from 'prosemirror-model';

/**
 * One clause: its words and its line breaks, nothing else.
 *
 * No marks: a law has no bold. Superscripts (5¹) are characters. An offset in the text is the same
 * offset in the document, plus one for the opening of the paragraph.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'clause' },
    clause: { content: '(text | line_break)*', toDOM: () => ['p', 0] },
    text: {},
    line_break: { inline: true, selectable: false, leafText: () => '\n', toDOM: () => ['br'] },
  },
});

/** The document of a text; a line feed is a line break. */
export function documentOf(text: string): Node {
  return schema.node('doc', null, schema.node('clause', null, inlineOf(text)));
}

/** Words and line breaks, to be put into a document. */
export function inlineOf(text: string): Node[] {
  return text
    .split(/(\n)/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece === '\n' ? schema.node('line_break') : schema.text(piece)));
}

/** The text of a document, exactly: `textOf(documentOf(text)) === text`. */
export function textOf(doc: Node): string {
  return doc.textBetween(0, doc.content.size, '');
}

/** Where an offset of the text stands in the document. */
export const positionOf = (offset: number) => offset + 1;
