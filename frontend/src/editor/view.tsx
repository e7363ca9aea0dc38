import { EditorView } from 'prosemirror-view';
import { useEffect, useImperativeHandle, useRef } from 'react';
import type { Ref } from 'react';
import { withRuns } from './changes';
import { editorState } from './create';
import type { Asks } from './create';
import type { Run } from './runs';
import { documentOf, textOf } from './schema';
import './editor.css';

export interface ClauseEditorHandle {
  focus: () => void;
  /** Puts other words into the editor, as one step that can be undone. */
  replace: (text: string) => void;
}

export interface ClauseEditorProps extends Partial<Asks> {
  /** The words at the beginning; later changes come through `replace`. */
  text: string;
  label: string;
  lang: string;
  /** Id of the hint that says how to leave. */
  describedBy?: string;
  /** What changed against the base, for the words it was asked about. */
  runs?: readonly Run[] | null;
  oneLine?: boolean;
  autoFocus?: boolean;
  onChange: (text: string) => void;
  ref?: Ref<ClauseEditorHandle>;
}

/** Mounts an editor on one clause. The words live in the editor; React hears of every change. */
export function ClauseEditor({ text, label, lang, describedBy, runs, oneLine, autoFocus, ...props }: ClauseEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (!place.current) return;
    const mounted = mount(place.current, { text, oneLine, label, lang, describedBy }, latest);
    view.current = mounted;
    if (autoFocus) mounted.focus();
    return () => {
      view.current = null;
      mounted.destroy();
    };
    // The words of an open editor belong to whoever types: a new `text` needs a new `key`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    if (runs && view.current) view.current.dispatch(withRuns(view.current.state.tr, runs));
  }, [runs]);

  useImperativeHandle(props.ref, () => ({
    focus: () => view.current?.focus(),
    replace: (words) => {
      const open = view.current;
      if (open) open.dispatch(open.state.tr.replaceWith(0, open.state.doc.content.size, documentOf(words).content));
    },
  }));

  return <div ref={place} className="clause-editor" />;
}

type Fixed = Pick<ClauseEditorProps, 'text' | 'oneLine' | 'label' | 'lang' | 'describedBy'>;

function mount(place: HTMLElement, fixed: Fixed, latest: { current: Partial<Asks> & Pick<ClauseEditorProps, 'onChange'> }) {
  const noop = () => undefined;
  const asks = (): Asks => ({
    submit: latest.current.submit ?? noop,
    acknowledge: latest.current.acknowledge ?? noop,
    instruction: latest.current.instruction ?? noop,
    leave: latest.current.leave ?? (() => view.dom.blur()),
  });
  const view: EditorView = new EditorView(place, {
    state: editorState(fixed.text, { asks, oneLine: fixed.oneLine }),
    attributes: {
      role: 'textbox',
      'aria-multiline': String(!fixed.oneLine),
      'aria-label': fixed.label,
      lang: fixed.lang,
      class: 'law',
      spellcheck: 'true',
      ...(fixed.describedBy ? { 'aria-describedby': fixed.describedBy } : {}),
    },
    dispatchTransaction: (transaction) => {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) latest.current.onChange(textOf(view.state.doc));
    },
  });
  return view;
}
