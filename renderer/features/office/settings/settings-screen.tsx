import { useQuery } from '@tanstack/react-query';
import { settingsTexts as texts } from '../../../../shared/texts/office.ts';
import { useOffice } from '../../../api/office.ts';
import { LoadFailure } from '../../../components/load-failure.tsx';
import { Page } from '../../../components/page.tsx';
import { KioskSettingsPanel } from '../../kiosk/kiosk-settings-form.tsx';
import { ReceptionSettingsPanel } from '../../reception-settings/reception-settings-form.tsx';
import { SettingsForm } from './settings-form.tsx';

/** The office's settings (for administrators). */
export function SettingsScreen() {
  const { queries } = useOffice();
  const settings = useQuery(queries.settings.get.queryOptions());
  return (
    <Page narrow title={texts.title}>
      <LoadFailure error={settings.error} retry={() => void settings.refetch()} />
      {settings.data ? <SettingsForm key={settings.dataUpdatedAt} saved={settings.data} /> : null}
      <ReceptionSettingsPanel />
      <KioskSettingsPanel />
    </Page>
  );
}
