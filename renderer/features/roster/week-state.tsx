import { Tag } from 'antd';
import { rosterTexts as texts } from '../../../shared/texts/roster.ts';
import type { WeekSheet } from './use-week-sheet.ts';

const colors = { draft: 'default', published: 'green', revised: 'orange' } as const;

/** Draft, published or changed since; and whether everything is saved. */
export function WeekState({ work: { sheet, state } }: { work: WeekSheet }) {
  return (
    <span className="lt-roster-state">
      <Tag color={colors[sheet.state]}>{texts.states[sheet.state]}</Tag>
      <span className="lt-muted" role="status">
        {sheet.id === null && state.at === 'saved' ? '' : texts.saving[state.at]}
      </span>
    </span>
  );
}
