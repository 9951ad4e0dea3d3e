import { chooseEngine } from '../../../local/dynamodb/engines';
import { startDynamoDb } from '../../../local/dynamodb/start-dynamodb';

const [directory, store] = process.argv.slice(2);
const { endpoint, pid, credentials } = await startDynamoDb({ directory, engine: chooseEngine(store) });
console.log(JSON.stringify({ endpoint, pid, credentials }));
