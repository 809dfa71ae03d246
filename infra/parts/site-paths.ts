/**
 * Runs in CloudFront, which knows its own small JavaScript: the pages' addresses (/results/2026) are all answered by the one
 * page that reads them; files keep theirs.
 */
export const toPage = `function handler(event) {
  var request = event.request;
  var ofApi = /^\\/api(\\/|$)/.test(request.uri);
  var ofFile = /\\.[^\\/]*$/.test(request.uri);
  if (!ofApi && !ofFile) request.uri = "/index.html";
  return request;
}
`;
