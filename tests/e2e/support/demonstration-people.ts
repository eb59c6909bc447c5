/** The PIN of everybody in the demonstration office. */
export const demonstrationPin = '135790';
