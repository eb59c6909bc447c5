import { Segmented } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { appTexts } from '../../../shared/texts/app.ts';
import { callListTexts as texts } from '../../../shared/texts/calls.ts';
import { useMay } from '../../app/session/use-session.ts';
import { CallEntry } from './call-entry.tsx';
import { CallList } from './call-list.tsx';
import { LeftEnquiries } from './left-enquiries.tsx';
import { TodayCalls } from './today-calls.tsx';
import '../reception/visit-form/visit-entry.css';
import '../reception/visit-list/visit-list.css';
import './calls.css';

type Tab = keyof typeof texts.tabs;

/** 来电: the form of a call beside today's, the register of calls, and enquiries left. */
export function CallsScreen() {
  const mayRegister = useMay('calls.register');
  const [search] = useSearchParams();
  const tabs = (Object.keys(texts.tabs) as Tab[]).filter((one) => one !== 'entry' || mayRegister);
  const wanted = tabs.find((one) => one === search.get('tab')) ?? tabs[0] ?? 'list';
  const [tab, setTab] = useState<Tab>(wanted);
  return (
    <div className="lt-calls">
      <header>
        <h1>{appTexts.nav.calls}</h1>
        <Segmented
          value={tab}
          options={tabs.map((one) => ({ value: one, label: texts.tabs[one] }))}
          onChange={setTab}
        />
      </header>
      {tab === 'entry' ? (
        <div className="lt-calls-entry">
          <CallEntry />
          <TodayCalls />
        </div>
      ) : null}
      {tab === 'list' ? <CallList /> : null}
      {tab === 'left' ? <LeftEnquiries /> : null}
    </div>
  );
}
