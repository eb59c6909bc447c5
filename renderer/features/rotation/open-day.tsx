import { Button, Checkbox, Dropdown } from 'antd';
import { useState } from 'react';
import type { RotationBoard } from '../../../shared/contract/rotation.ts';
import { boardTexts as texts } from '../../../shared/texts/board.ts';
import { useSalespeople } from '../reception/visit-form/visit-choices.ts';
import { useBoardStep } from './use-board.ts';

/** The morning: who is on duty today, set by hand; the queue follows in fair order. */
export function OpenDay() {
  const people = useSalespeople();
  const [away, setAway] = useState<readonly string[]>([]);
  const { run, busy } = useBoardStep();
  const onDuty = people.filter((person) => !away.includes(person.value)).map((person) => person.value);
  return (
    <div className="lt-open-day">
      <h3>{texts.openTitle}</h3>
      <p className="lt-muted">{texts.openNote}</p>
      <Checkbox.Group
        options={[...people]}
        value={onDuty}
        onChange={(chosen) =>
          setAway(people.map((person) => person.value).filter((id) => !chosen.includes(id)))
        }
      />
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
