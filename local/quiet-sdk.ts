// The AWS SDK warns of Node.js 20 in 8 lines, amid the answers of a command. `npm start` advises a newer version in one line: see
// prerequisites.ts.
Object.assign(process.env, { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' });
