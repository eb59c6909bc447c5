/** S-7.2.7: at least half of the first visits must be registered. */
export const registrationRateFloor = 0.5;

/**
 * S-7.2.7: the share of first visits registered, 0 to 1:
 * registered first visits / (registered first visits + unregistered first arrivals); undefined where nobody came.
 */
export function registrationRate(registeredFirst: number, unregisteredFirst: number): number | undefined {
  const arrivals = registeredFirst + unregisteredFirst;
  return arrivals === 0 ? undefined : registeredFirst / arrivals;
}
