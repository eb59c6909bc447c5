import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useRef } from 'react';
import { visitListTexts as texts } from '../../../../shared/texts/reception.ts';
import { useHotkey } from '../../../app/use-hotkey.ts';
import type { FormStore } from '../../../components/form/form-store.ts';
import { useValue } from '../../../components/form/use-form.ts';
import type { ListView } from './list-view.ts';

/** Free text, searched as it is typed. */
export function ListSearch({ store }: { store: FormStore<ListView> }) {
  const input = useRef<InputRef>(null);
  const text = useValue(store, 'text');
  useHotkey('/', () => input.current?.focus({ cursor: 'all' }));
  return (
    <Input
      ref={input}
      autoFocus
      allowClear
      className="lt-list-search"
      aria-label={texts.searchLabel}
      placeholder={texts.search}
      prefix={<SearchOutlined />}
      autoComplete="off"
      spellCheck={false}
      maxLength={100}
      value={text}
      onChange={(event) => store.set('text', event.target.value)}
    />
  );
}
