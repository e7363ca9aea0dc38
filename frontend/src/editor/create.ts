import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { EditorState } from 'prosemirror-state';
import type { Command, Plugin } from 'prosemirror-state';
import { changes } from './changes';
import { hiddenCharacters } from './hidden';
import { plainText } from './plainText';
import { documentOf, schema } from './schema';

/** What a person can ask for without leaving the text. */
export interface Asks {
  submit: () => void;
  acknowledge: () => void;
  instruction: () => void;
  leave: () => void;
}

export interface Options {
  asks: () => Asks;
  /** A heading: Enter does not break the line. */
  oneLine?: boolean;
}

const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.node('line_break')).scrollIntoView());
  return true;
};

const nothing: Command = () => true;

/** The state of an editor on a text: plain words, undo, changes and hidden characters made visible. */
export function editorState(text: string, options: Options): EditorState {
  return EditorState.create({ doc: documentOf(text), plugins: plugins(options) });
}

function plugins({ asks, oneLine = false }: Options): Plugin[] {
  const ask =
    (name: keyof Asks): Command =>
    () => {
      asks()[name]();
      return true;
    };
  const enter = oneLine ? nothing : breakLine;
  return [
    keymap({
      'Mod-Enter': ask('submit'),
      'Mod-s': ask('acknowledge'),
      F9: ask('instruction'),
      Escape: ask('leave'),
      Enter: enter,
      'Shift-Enter': enter,
      'Mod-z': undo,
      'Mod-y': redo,
      'Mod-Shift-z': redo,
    }),
    keymap(baseKeymap),
    history(),
    plainText({ oneLine }),
    changes(),
    hiddenCharacters(),
  ];
}
