import type { ComponentType } from 'preact';

/** Parts, one below the other, as one. */
export function inOrder<Props extends object>(
  parts: readonly ComponentType<Props>[],
): ComponentType<Props> {
  return function InOrder(props: Props) {
    return (
      <>
        {parts.map((Part, index) => (
          <Part key={index} {...props} />
        ))}
      </>
    );
  };
}
