/** 13800138000 as 138****8000, landlines with the middle hidden; what a stranger to the customer sees. */
export function maskPhone(phone: string): string {
  const keepHead = phone.startsWith('1') ? 3 : phone.startsWith('010') || phone.startsWith('02') ? 3 : 4;
  const tail = phone.startsWith('1') ? 4 : 2;
  return `${phone.slice(0, keepHead)}${'*'.repeat(Math.max(0, phone.length - keepHead - tail))}${phone.slice(-tail)}`;
}

/**
 * Whether who may see only the masked phone may find it by these digits: by the whole number, which he must know, or
 * by a part that the mask shows. Else a search would give away, four digits at a time, what the mask hides.
 */
export function maskShowsDigits(phone: string, digits: string): boolean {
  return (
    phone === digits ||
    maskPhone(phone)
      .split('*')
      .some((part) => part.includes(digits))
  );
}
