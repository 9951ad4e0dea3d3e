/** Errors of the Step Functions API, named as in its reference ("Errors" of each action). */
type ServiceErrorName =
  | 'ExecutionAlreadyExists'
  | 'ExecutionDoesNotExist'
  | 'InvalidArn'
  | 'InvalidExecutionInput'
  | 'InvalidName'
  | 'InvalidOutput'
  | 'InvalidToken'
  | 'SerializationException'
  | 'StateMachineDoesNotExist'
  | 'TaskTimedOut'
  | 'UnknownOperationException'
  | 'ValidationException';

/** A refusal that the client sees: status 400 and `{__type, message}`. */
export class ServiceError extends Error {
  constructor(
    readonly type: ServiceErrorName,
    message: string,
  ) {
    super(message);
    this.name = type;
  }
}

/** Returns TaskTimedOut with the service's own message: the task was closed, timed out or replaced, or its execution has ended. */
export const taskGone = () =>
  new ServiceError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");

/** Returns InvalidToken: this endpoint never issued the token. */
export const invalidToken = () => new ServiceError('InvalidToken', "Invalid Token: 'Invalid token'");
