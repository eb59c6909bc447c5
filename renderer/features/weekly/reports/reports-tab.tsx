import { Segmented } from 'antd';
import { useState } from 'react';
import { reportScreenTexts as texts } from '../../../../shared/texts/weekly-screens.ts';
import { useMay } from '../../../app/session/use-session.ts';
import { useWeek, WeekPicker } from '../week-picker.tsx';
import { OwnReport } from './own-report.tsx';
import { WeekReports } from './week-reports.tsx';

type View = 'own' | 'everybody';

/** 销售人员周报: one's own to write, everybody's to collect. */
export default function ReportsTab() {
  const writes = useMay('weeklyReports.submit');
  const reads = useMay('weeklyReports.week');
  const week = useWeek();
  const [chosen, setView] = useState<View>(reads ? 'everybody' : 'own');
  const view: View = writes && reads ? chosen : reads ? 'everybody' : 'own';
  return (
    <>
      <div className="lt-weekly-bar">
        <WeekPicker {...week} />
        {writes && reads ? (
          <Segmented
            options={[
              { value: 'everybody' as const, label: texts.everybody },
              { value: 'own' as const, label: texts.own },
            ]}
            value={view}
            onChange={setView}
          />
        ) : null}
      </div>
      {view === 'own' ? (
        <OwnReport key={week.monday} monday={week.monday} />
      ) : (
        <WeekReports monday={week.monday} />
      )}
    </>
  );
}
