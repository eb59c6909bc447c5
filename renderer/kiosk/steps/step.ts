/** Where a visitor stands on his way through the self-registration. */
export type Step =
  'start' | 'consent' | 'name' | 'phone' | 'visit' | 'check' | 'thanks' | 'declined' | 'tooMany';
