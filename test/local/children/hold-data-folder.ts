import { openDataFolder } from '../../../local/data-folder';

const { path } = await openDataFolder(process.argv[2]!);
console.log(JSON.stringify({ path }));
setInterval(() => undefined, 1_000);
