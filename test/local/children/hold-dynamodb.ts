import { startDynamoDb } from '../../../local/dynamodb/start-dynamodb';

const { endpoint, pid, credentials } = await startDynamoDb({ directory: process.argv[2] });
console.log(JSON.stringify({ endpoint, pid, credentials }));
