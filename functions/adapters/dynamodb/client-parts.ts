import type {
  GetCommand,
  GetCommandOutput,
  QueryCommand,
  QueryCommandOutput,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';

/** The document client by command. An adapter asks for the commands that it sends, so that a model of the table can be complete. */
export interface Gets {
  send(command: GetCommand): Promise<Pick<GetCommandOutput, 'Item'>>;
}
export interface Queries {
  send(command: QueryCommand): Promise<Pick<QueryCommandOutput, 'Items'>>;
}
export interface Transacts {
  send(command: TransactWriteCommand): Promise<object>;
}
