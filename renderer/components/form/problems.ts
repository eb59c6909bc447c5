interface Issue {
  readonly message: string;
}
interface PathIssue extends Issue {
  readonly path: readonly PropertyKey[];
}
interface FieldIssue extends Issue {
  readonly field: string;
}

/**
 * The first problem of each field, by the last name in its path (`customer.name` is shown at `name`);
 * places in a list (`phones.0`) belong to the list. Takes the office's problems and zod's issues.
 */
export function problemsByField(issues: readonly (PathIssue | FieldIssue)[]): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const issue of issues) {
    const path = 'field' in issue ? issue.field.split('.') : issue.path.map(String);
    const name = path.findLast((part) => !/^\d+$/.test(part)) ?? '';
    problems[name] ??= issue.message;
  }
  return problems;
}
