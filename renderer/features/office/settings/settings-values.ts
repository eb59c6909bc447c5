import type { Estate, OfficeSettings } from '../../../../shared/contract/office.ts';

/** The settings form's values: lists as lines of text. */
export interface SettingsValues {
  readonly company: string;
  readonly themeColor: string;
  readonly idleMinutes: string;
  readonly channels: string;
  readonly unitTypes: string;
  readonly estates: readonly {
    readonly id: string | null;
    readonly name: string;
    readonly greeting: string;
  }[];
}

export function toValues(settings: OfficeSettings, estates: readonly Estate[]): SettingsValues {
  return {
    company: settings.company,
    themeColor: settings.themeColor,
    idleMinutes: String(settings.idleMinutes),
    channels: settings.channels.join('\n'),
    unitTypes: settings.unitTypes.join('\n'),
    estates: estates.map(({ id, name, greeting }) => ({ id, name, greeting })),
  };
}

/** What settings.update takes; a number that is none becomes NaN, which the contract refuses. */
export function toInput(values: SettingsValues) {
  return {
    settings: {
      company: values.company,
      themeColor: values.themeColor,
      idleMinutes: /^\d+$/.test(values.idleMinutes.trim()) ? Number(values.idleMinutes) : Number.NaN,
      channels: lines(values.channels),
      unitTypes: lines(values.unitTypes),
    },
    estates: [...values.estates],
  };
}

function lines(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}
