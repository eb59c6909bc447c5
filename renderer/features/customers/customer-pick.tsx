import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useOffice } from '../../api/office.ts';

interface CustomerPickProps {
  readonly label: string;
  readonly exceptId: string;
  readonly onPick: (id: string) => void;
}

/** A customer found by typing. */
export function CustomerPick({ label, exceptId, onPick }: CustomerPickProps) {
  const { queries } = useOffice();
  const [text, setText] = useState('');
  const found = useQuery({
    ...queries.customers.search.queryOptions({ input: { text, limit: 10 } }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  });
  const options = (found.data?.customers ?? [])
    .filter((line) => line.id !== exceptId)
    .map((line) => ({
      value: line.id,
      label: `${line.name} ${line.phones.map((phone) => phone.number).join('、')}`,
    }));
  return (
    <Select<string>
      aria-label={label}
      className="lt-wide"
      placeholder={label}
      value={null}
      options={text.trim() === '' ? [] : options}
      showSearch={{ filterOption: false, onSearch: setText }}
      onChange={onPick}
    />
  );
}
