import type { Actor, Change, Transition } from "./history.ts";
import { Refusal } from "./refusal.ts";
import type { Instant } from "./schema.ts";

/** The transitions of one kind of record: from which states each may start, and to which it leads; without `to` it stays. */
export type Machine<State extends string, Name extends string> = Record<
  Name,
  { from: readonly State[]; to?: State }
>;

type StateRecord<State extends string> = {
  memberId: string;
  state: State;
  since: Instant;
  revision: number;
  request?: string | undefined;
};

/** Who acts, when, the reason where one is asked for, and by which request, where it is one. */
export type Act = { by: Actor; now: Instant; why?: string; request?: string };

/** Whether the machine lists this transition from this state. */
export const allows = <State extends string, Name extends string>(
  machine: Machine<State, Name>,
  transition: Name,
  state: State,
): boolean => machine[transition].from.includes(state);

/**
 * Moves a record along one transition, with the fields that change by it; refuses `wrong-state` for every pair the machine
 * does not list. `subject` is what the history calls the record.
 */
export function moved<
  State extends string,
  Name extends Transition,
  R extends StateRecord<State>,
>(
  machine: Machine<State, Name>,
  {
    subject,
    before,
    transition,
    act,
    fields,
  }: {
    subject: string;
    before: R;
    transition: Name;
    act: Act;
    fields?: Partial<R>;
  },
): Change<R> {
  if (!allows(machine, transition, before.state))
    throw new Refusal("wrong-state");
  const to = machine[transition].to ?? before.state;
  return {
    before,
    after: {
      ...before,
      ...fields,
      state: to,
      since: to === before.state ? before.since : act.now,
      revision: before.revision + 1,
      request: act.request,
    },
    event: {
      memberId: before.memberId,
      at: act.now,
      by: act.by,
      subject,
      transition,
      from: before.state,
      to,
      ...(act.why !== undefined && { why: act.why }),
    },
  };
}
