// A small cloud: sandboxes that are in memory only, in the shape of Prime's API as far as the cases here need it.
"use strict";
const http = require("node:http");

exports.startCloud = async () => {
  const sandboxes = new Map();
  const calls = [];

  const routes = {
    "POST /sandbox": (_, body) => {
      const sandbox = { ...body, id: `sbx-${sandboxes.size + 1}`, createdAt: "2026-01-01T00:00:00Z", status: statusOf(body.docker_image ?? body.dockerImage) };
      const row = { id: sandbox.id, name: body.name, dockerImage: body.docker_image ?? body.dockerImage, createdAt: sandbox.createdAt, status: sandbox.status, labels: body.labels ?? [] };
      if (row.status === "ERROR") Object.assign(row, { errorType: "IMAGE_PULL_FAILED", errorMessage: "no such image" });
      sandboxes.set(row.id, row);
      return [200, row];
    },
    "GET /sandbox": () => [200, { sandboxes: [...sandboxes.values()], total: sandboxes.size, page: 1, per_page: 100, has_next: false }],
    "POST /sandbox/status:batchGet": (_, body) => [
      200,
      {
        statuses: body.sandbox_ids.filter((id) => sandboxes.has(id)).map((id) => ({ sandbox_id: id, status: sandboxes.get(id).status })),
        errors: body.sandbox_ids.filter((id) => !sandboxes.has(id)).map((id) => ({ sandbox_id: id, code: "NOT_FOUND" })),
      },
    ],
    "GET /sandbox/:id": (id) => (sandboxes.has(id) ? [200, sandboxes.get(id)] : [404, { detail: "Sandbox not found" }]),
    "DELETE /sandbox/:id": (id) => (sandboxes.delete(id) ? [200, {}] : [404, { detail: "Sandbox not found" }]),
  };

  const server = http.createServer((request, response) => {
    let text = "";
    request.on("data", (data) => (text += data));
    request.on("end", () => {
      const path = new URL(request.url, "http://cloud").pathname.replace("/api/v1", "");
      calls.push(`${request.method} ${path}`);
      const [, , id, rest] = path.split("/");
      const route = routes[`${request.method} ${path}`] ?? (rest ? undefined : routes[`${request.method} /sandbox/:id`]);
      const [code, body] = route ? route(id, text ? JSON.parse(text) : undefined) : [404, { detail: "Not Found" }];
      response.writeHead(code, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, sandboxes, calls, close: () => server.close() };
};

// What an image leads to.
const statusOf = (image) => (image === "img:error" ? "ERROR" : image === "img:pending" ? "PENDING" : "RUNNING");
