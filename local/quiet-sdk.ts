// The AWS SDK warns of Node.js 20 in 8 lines when it makes its first client, amid the answers of a command. prerequisites.ts checks the
// version for the product.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
