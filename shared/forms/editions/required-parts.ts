/** What may not be left out of a form without a number, by form and part, with the rule that asks for it. */
export const requiredParts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'visit-register': {
    'column:number': 'S-7.2.7',
    'column:visitedAt': 'S-7.2.7',
    'column:customerName': 'S-7.2.7',
    'column:phone': 'S-7.2.7',
    'column:visitKind': 'S-7.2.7',
    'column:salesperson': 'S-7.2.7',
  },
  'call-register': {
    'column:number': 'S-7.1.3',
    'column:calledAt': 'S-7.1.3',
    'column:callerName': 'S-7.1.3',
    'column:phone': 'S-7.1.3',
    'column:channel': 'S-7.1.3',
    'column:takenBy': 'S-7.1.3',
  },
  'purchase-checklist': { 'column:item': 'S-7.2.6', 'column:place': 'S-7.2.6' },
  'weekly-report': { 'row:opinions': 'S-7.2.9', 'row:summary': 'S-7.2.9' },
};
