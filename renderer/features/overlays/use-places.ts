import { useState } from 'react';
import type { OverlayField, OverlayRows } from '../../../shared/forms/overlay/overlay-field.ts';

/** The fields on the sheet, the chosen one, and the way back. */
export interface Places {
  readonly fields: readonly OverlayField[];
  readonly rows: OverlayRows;
  readonly chosen: OverlayField | undefined;
  readonly isChanged: boolean;
  readonly canUndo: boolean;
  readonly choose: (key: string | null) => void;
  readonly place: (key: string) => void;
  readonly unplace: (key: string) => void;
  /** `isStep` false: part of one move, undone with it. */
  readonly change: (key: string, part: Partial<OverlayField>, isStep?: boolean) => void;
  readonly setRows: (rows: OverlayRows) => void;
  readonly undo: () => void;
  readonly markSaved: () => void;
}

interface State {
  readonly fields: readonly OverlayField[];
  readonly rows: OverlayRows;
}

const mostSteps = 200;
const firstSize = 10.5;

export function usePlaces(fields: readonly OverlayField[], rows: OverlayRows): Places {
  const [state, setState] = useState<State>({ fields, rows });
  const [past, setPast] = useState<readonly State[]>([]);
  const [saved, setSaved] = useState<State>(state);
  const [chosenKey, setChosen] = useState<string | null>(null);
  const step = (next: State, isStep = true): void => {
    if (isStep) setPast((steps) => [...steps.slice(-mostSteps), state]);
    setState(next);
  };
  return {
    ...state,
    chosen: state.fields.find(({ key }) => key === chosenKey),
    isChanged: JSON.stringify(state) !== JSON.stringify(saved),
    canUndo: past.length > 0,
    choose: setChosen,
    place: (key) => {
      step({ ...state, fields: [...state.fields, firstPlace(key, state.fields)] });
      setChosen(key);
    },
    unplace: (key) => step({ ...state, fields: state.fields.filter((field) => field.key !== key) }),
    change: (key, part, isStep) =>
      step(
        {
          ...state,
          fields: state.fields.map((field) => (field.key === key ? { ...field, ...part } : field)),
        },
        isStep,
      ),
    setRows: (next) => step({ ...state, rows: next }),
    undo: () => {
      const last = past.at(-1);
      if (!last) return;
      setPast(past.slice(0, -1));
      setState(last);
    },
    markSaved: () => setSaved(state),
  };
}

/** Under the field placed last, in its size. */
function firstPlace(key: string, fields: readonly OverlayField[]): OverlayField {
  const last = fields.at(-1);
  if (!last) return { key, x: 30, y: 40, size: firstSize, width: null };
  const y = last.y + 8 > 285 ? 40 : last.y + 8;
  return { key, x: last.x, y, size: last.size, width: null };
}
