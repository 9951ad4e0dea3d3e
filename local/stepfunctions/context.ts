import { type Json, parseJson } from './asl';
import type { Execution, Live } from './execution';
import { executionArnOf, stateMachineArnOf } from './names';

/** Returns the ASL context object (`$$`) of a state. `token` belongs to the next or the current attempt. */
export function contextOf(machine: string, execution: Execution, live: Live, token: string): Json {
  return {
    Execution: {
      Id: executionArnOf(machine, execution.name),
      Input: parseJson(live.input),
      Name: execution.name,
      StartTime: new Date(execution.startedAt).toISOString(),
      RedriveCount: 0,
    },
    State: {
      Name: live.state,
      EnteredTime: new Date(live.enteredAt).toISOString(),
      RetryCount: live.outcomes.length,
    },
    StateMachine: { Id: stateMachineArnOf(machine), Name: machine },
    Task: { Token: token },
  };
}
