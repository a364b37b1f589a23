/** Told of every step across a border of this process: "platform.book before", "platform.book after". What it throws, the call throws. */
export type Failpoint = (name: string) => void;

/**
 * The same port with a failpoint before and after every call of it, whatever methods it has. A call that is refused or breaks has
 * an "after" too. Without anybody to tell, it is the port itself: in production nothing is wrapped.
 */
export function withFailpoints<P extends object>(name: string, port: P, reach: Failpoint | undefined): P {
  if (!reach) return port;
  return new Proxy(port, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== "function" || typeof key === "symbol") return member;
      return (...args: unknown[]): unknown => {
        reach(`${name}.${key} before`);
        const after = (): void => reach(`${name}.${key} after`);
        const answer: unknown = Reflect.apply(member, target, args);
        if (answer instanceof Promise) return answer.finally(after);
        after();
        return answer;
      };
    },
  });
}
