"use strict";
const assert = require("node:assert");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb.js");
const engineServices = require("@pulumi/pulumi/proto/engine_grpc_pb.js");
const { test, run } = require("./cases.cjs");
const { startCloud } = require("./cloud.cjs");
const { start, create, details, failure, messages, Struct, grpc, SANDBOX, urn } = require("./provider.cjs");

let provider, cloud, engine;
const logs = [];

// The engine: takes logs, and offers nothing else.
async function startEngine() {
  const server = new grpc.Server();
  server.addService(engineServices.EngineService, {
    log: (call, callback) => {
      logs.push(call.request.toObject());
      callback(null, new Empty());
    },
  });
  const port = await new Promise((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) => (error ? reject(error) : resolve(bound))),
  );
  return { address: `127.0.0.1:${port}`, close: () => server.forceShutdown() };
}

// A request about a sandbox that has `inputs` and `state`.
function about(type, id, inputs, state) {
  const request = new messages[type]();
  request.setId(id);
  request.setUrn(urn("box"));
  request.setName("box");
  request.setType(SANDBOX);
  if (state) (request.setOlds ?? request.setProperties).call(request, Struct.fromJavaScript(state));
  if (inputs) (request.setOldInputs ?? request.setInputs).call(request, Struct.fromJavaScript(inputs));
  return request;
}

const INPUTS = { name: "box", image: "img", waitUntilReady: false };

test("Create answers id and outputs", async () => {
  [cloud, engine] = [await startCloud(), await startEngine()];
  provider = await start(engine.address);
  await provider.configure({ cloud: "prime", apiKey: "key", baseUrl: cloud.url });
  const response = await provider.call("create", create(INPUTS));
  assert.strictEqual(response.getId(), "sbx-1");
  assert.strictEqual(response.getProperties().toJavaScript().image, "img");
});

test("A preview of Create asks the cloud nothing", async () => {
  const before = cloud.calls.length;
  await provider.call("create", create(INPUTS, true));
  assert.strictEqual(cloud.calls.length, before);
});

test("A sandbox that fails to start is ErrorResourceInitFailed with its id, state and reasons", async () => {
  const error = await failure(provider.call("create", create({ ...INPUTS, name: "bad", image: "img:error", waitUntilReady: true }, false, "bad")));
  const [detail] = details(error, messages.ErrorResourceInitFailed, "pulumirpc.ErrorResourceInitFailed");
  assert.strictEqual(detail.getId(), "sbx-2");
  assert.strictEqual(detail.getProperties().toJavaScript().status, "ERROR");
  assert.match(detail.getReasonsList().join("\n"), /no such image/);
});

test("Read finds it for a refresh and for an import", async () => {
  const state = { name: "box", image: "img", status: "RUNNING" };
  const refreshed = await provider.call("read", about("ReadRequest", "sbx-1", INPUTS, state));
  assert.deepStrictEqual([refreshed.getId(), refreshed.getInputs().toJavaScript()], ["sbx-1", INPUTS]);
  const imported = await provider.call("read", about("ReadRequest", "sbx-1"));
  assert.strictEqual(imported.getInputs().toJavaScript().image, "img");
});

test("Read of what is gone leaves id, properties and inputs unset", async () => {
  const response = await provider.call("read", about("ReadRequest", "sbx-404", INPUTS, { name: "box", image: "img", status: "RUNNING" }));
  assert.deepStrictEqual([response.getId(), response.hasProperties(), response.hasInputs()], ["", false, false]);
});

test("List streams the rows, up to the limit", async () => {
  const list = (limit) =>
    new Promise((resolve, reject) => {
      const request = new messages.ListRequest();
      request.setToken(SANDBOX);
      request.setLimit(limit);
      const rows = [];
      const stream = provider.client.list(request);
      stream.on("data", (row) => rows.push(row.getResult().getId()));
      stream.on("error", reject);
      stream.on("end", () => resolve(rows));
    });
  assert.ok((await list(0)).includes("sbx-1"));
  assert.strictEqual((await list(1)).length, 1);
});

test("List with an unknown in its query is computed", async () => {
  const request = new messages.ListRequest();
  request.setToken(SANDBOX);
  request.setQuery(Struct.fromJavaScript({ status: "04da6b54-80e4-46f7-96ec-b56ff0331ba9" }));
  const rows = await new Promise((resolve, reject) => {
    const all = [];
    const stream = provider.client.list(request);
    stream.on("data", (row) => all.push(row.hasComputed()));
    stream.on("error", reject);
    stream.on("end", () => resolve(all));
  });
  assert.deepStrictEqual(rows, [true]);
});

test("Invoke answers, tells wrong arguments, and keeps secret what comes of secrets", async () => {
  const invoke = (tok, args) => {
    const request = new messages.InvokeRequest();
    request.setTok(tok);
    request.setArgs(Struct.fromJavaScript(args));
    return provider.call("invoke", request);
  };
  const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value: "sbx-1" };
  assert.strictEqual((await invoke("sandboxes:index:getSandbox", { sandboxId: "sbx-1" })).getReturn().toJavaScript().image, "img");
  assert.strictEqual((await invoke("sandboxes:index:getSandbox", { sandboxID: "sbx-1" })).getFailuresList().length, 2);
  assert.deepStrictEqual((await invoke("sandboxes:index:getSandbox", { sandboxId: secret })).getReturn().toJavaScript().image, { ...secret, value: "img" });
  assert.strictEqual((await failure(invoke("sandboxes:index:getNothing", {}))).code, grpc.status.UNIMPLEMENTED);
});

test("Update without a change goes on, and its preview asks nothing", async () => {
  const request = about("UpdateRequest", "sbx-1", INPUTS, { name: "box", image: "img", status: "RUNNING" });
  request.setNews(Struct.fromJavaScript(INPUTS));
  assert.strictEqual((await provider.call("update", request)).getProperties().toJavaScript().image, "img");
  const before = cloud.calls.length;
  request.setPreview(true);
  await provider.call("update", request);
  assert.strictEqual(cloud.calls.length, before);
});

test("Delete removes it, and again is no error", async () => {
  for (let i = 0; i < 2; i++) await provider.call("delete", about("DeleteRequest", "sbx-1", INPUTS, { name: "box", image: "img", status: "RUNNING" }));
  assert.ok(!cloud.sandboxes.has("sbx-1"));
});

test("Cancel ends the wait of a Create, which keeps its id", async () => {
  const created = failure(provider.call("create", create({ ...INPUTS, name: "slow", image: "img:pending", waitUntilReady: true }, false, "slow")));
  while (!logs.some((line) => line.urn === urn("slow") && line.ephemeral)) await new Promise((resolve) => setTimeout(resolve, 20));
  await provider.call("cancel", new Empty());
  const [detail] = details(await created, messages.ErrorResourceInitFailed, "pulumirpc.ErrorResourceInitFailed");
  assert.ok(cloud.sandboxes.has(detail.getId()));
});

run(async () => {
  await provider.stop();
  engine.close();
  cloud.close();
});
