import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Dropdown } from 'antd';
import { useState } from 'react';
import type { RotationBoard } from '../../../shared/contract/rotation.ts';
import { boardTexts as texts } from '../../../shared/texts/board.ts';
import { useOffice } from '../../api/office.ts';
import { useToday } from '../../components/use-today.ts';
import { useSalespeople } from '../reception/visit-form/visit-choices.ts';
import { useBoardStep } from './use-board.ts';

/** The morning: who is on duty today, proposed by the roster and set by hand; the queue follows in fair order. */
export function OpenDay() {
  const people = useSalespeople();
  const rostered = useRostered();
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const { run, busy } = useBoardStep();
  const all = people.map((person) => person.value);
  const proposed = rostered.length > 0 ? all.filter((id) => rostered.includes(id)) : all;
  const onDuty = chosen ?? proposed;
  return (
    <div className="lt-open-day">
      <h3>{texts.openTitle}</h3>
      <p className="lt-muted">
        {rostered.length > 0 ? `${texts.fromRoster}；${texts.openNote}` : texts.openNote}
      </p>
      <Checkbox.Group options={[...people]} value={[...onDuty]} onChange={setChosen} />
      <Button
        type="primary"
        size="large"
        disabled={onDuty.length === 0}
        loading={busy}
        onClick={() => run((client) => client.rotation.open({ staffIds: [...onDuty] }))}
      >
        {texts.open}
      </Button>
    </div>
  );
}

/** Who the published roster has on duty today; nobody where there is none. */
function useRostered(): readonly string[] {
  const { queries } = useOffice();
  const day = useToday();
  const input = { from: day, to: day, staffId: null };
  const duties = useQuery(queries.roster.duties.queryOptions({ input })).data;
  return [...new Set(duties?.map((duty) => duty.staffId) ?? [])];
}

/** Someone comes later than the others. */
export function JoinButton({ board }: { board: RotationBoard }) {
  const people = useSalespeople();
  const { run } = useBoardStep();
  const here = new Set(board.people.map((person) => person.staffId));
  const missing = people.filter((person) => !here.has(person.value));
  if (missing.length === 0) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: missing.map(({ value, label }) => ({
          key: value,
          label,
          onClick: () => run((client) => client.rotation.join({ staffId: value })),
        })),
      }}
    >
      <Button>{texts.join}</Button>
    </Dropdown>
  );
}
