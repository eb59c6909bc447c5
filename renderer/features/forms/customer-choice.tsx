import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { formScreenTexts as texts } from '../../../shared/texts/forms.ts';
import { useOffice } from '../../api/office.ts';

/** Finds a customer as typed: name, pinyin, initials or part of a phone. */
export function CustomerChoice({ onChoose }: { onChoose: (customerId: string) => void }) {
  const { queries } = useOffice();
  const [text, setText] = useState('');
  const found = useQuery({
    ...queries.customers.search.queryOptions({ input: { text, limit: 20 } }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  });
  const customers = text.trim() === '' ? [] : (found.data?.customers ?? []);
  return (
    <Select
      className="lt-wide"
      showSearch={{ filterOption: false, onSearch: setText }}
      value={null}
      aria-label={texts.fillFor}
      placeholder={texts.findCustomer}
      notFoundContent={null}
      options={customers.map((customer) => ({
        value: customer.id,
        label: [customer.name, ...customer.phones.map((phone) => phone.number)].join('　'),
      }))}
      onSelect={(id) => id !== null && onChoose(id)}
    />
  );
}
