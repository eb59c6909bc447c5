/** The PIN of 周主办 in the office that meeting-day.ts makes. */
export const officerPin = '135790';
