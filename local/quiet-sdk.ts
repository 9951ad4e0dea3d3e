// The AWS SDK warns of Node.js 20 in 8 lines, amid the answers of a command. The product checks its version itself: see prerequisites.ts.
Object.assign(process.env, { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' });
