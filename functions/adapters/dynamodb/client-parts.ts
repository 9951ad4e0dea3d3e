import type {
  BatchGetCommand,
  BatchGetCommandOutput,
  BatchWriteCommand,
  BatchWriteCommandOutput,
  DeleteCommand,
  DeleteCommandOutput,
  GetCommand,
  GetCommandOutput,
  PutCommand,
  PutCommandOutput,
  QueryCommand,
  QueryCommandOutput,
  TransactWriteCommand,
  UpdateCommand,
  UpdateCommandOutput,
} from '@aws-sdk/lib-dynamodb';

/** The table's client by command. An adapter asks for the commands that it sends, so that a model of the table can be complete. */
export interface Gets {
  send(command: GetCommand): Promise<Pick<GetCommandOutput, 'Item'>>;
}
export interface Queries {
  send(command: QueryCommand): Promise<Pick<QueryCommandOutput, 'Items' | 'LastEvaluatedKey'>>;
}
export interface Transacts {
  send(command: TransactWriteCommand): Promise<object>;
}
interface Puts {
  send(command: PutCommand): Promise<Pick<PutCommandOutput, 'Attributes'>>;
}
interface Updates {
  send(command: UpdateCommand): Promise<Pick<UpdateCommandOutput, 'Attributes'>>;
}
interface Deletes {
  send(command: DeleteCommand): Promise<Pick<DeleteCommandOutput, 'Attributes'>>;
}
interface BatchGets {
  send(command: BatchGetCommand): Promise<Pick<BatchGetCommandOutput, 'Responses' | 'UnprocessedKeys'>>;
}
interface BatchWrites {
  send(command: BatchWriteCommand): Promise<Pick<BatchWriteCommandOutput, 'UnprocessedItems'>>;
}

/** A client for every command that adapters send. The SDK's document client is one, and so is `tableClient`. */
export type TableClient = Gets & Queries & Transacts & Puts & Updates & Deletes & BatchGets & BatchWrites;
