import { type ComponentType, createElement, type ReactNode, use } from 'react';

/** A screen or dialog of a file of its own, which can be brought in before it is wanted. */
export interface AheadScreen<Props> {
  (props: Props): ReactNode;
  readonly bringIn: () => Promise<unknown>;
}

/**
 * Like React.lazy; but what has been brought in already is drawn at once. React.lazy would draw its fallback for a
 * moment even then, and React holds back what follows a fallback for 300 ms.
 */
export function ahead<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): AheadScreen<Props> {
  let screen: ComponentType<Props> | undefined;
  let loading: Promise<ComponentType<Props>> | undefined;
  const bringIn = (): Promise<ComponentType<Props>> =>
    (loading ??= load().then((module) => (screen = module.default)));
  const Ahead = (props: Props): ReactNode => createElement(screen ?? use(bringIn()), props);
  return Object.assign(Ahead, { bringIn });
}
