import { startMail } from '../../../local/mail/start-mail';

const { endpoint, url } = await startMail({ port: 0, directory: process.argv[2]! });
console.log(JSON.stringify({ endpoint, url }));
