/** CloudFront Function: answers `/alur` and `/alur/` with `alur/index.html`. A path with a dot is a file. */
export const indexRewrite = `function handler(event) {
  var request = event.request;
  var last = request.uri.substring(request.uri.lastIndexOf('/') + 1);
  if (last === '') request.uri += 'index.html';
  else if (last.indexOf('.') === -1) request.uri += '/index.html';
  return request;
}
`;
