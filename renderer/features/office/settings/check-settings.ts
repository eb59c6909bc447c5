import { officeSettings } from '../../../../shared/contract/office.ts';
import { settingsTexts } from '../../../../shared/texts/office.ts';
import { problemsByField } from '../../../components/form/problems.ts';
import { type SettingsValues, toInput } from './settings-values.ts';

/** What is wrong with the settings as typed, by field. */
export function checkSettings(values: SettingsValues): Record<string, string> {
  const { settings, estates } = toInput(values);
  const checked = officeSettings.safeParse(settings);
  const problems = checked.success ? {} : problemsByField(checked.error.issues);
  if (Number.isNaN(settings.idleMinutes)) problems['idleMinutes'] = settingsTexts.idleNumber;
  if (estates.some((estate) => estate.name.trim() === ''))
    problems['estates'] = `请填写${settingsTexts.estateName}`;
  else if (estates.some((estate) => estate.greeting.trim() === ''))
    problems['estates'] = `请填写${settingsTexts.greeting}`;
  return problems;
}
