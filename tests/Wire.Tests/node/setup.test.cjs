"use strict";
const assert = require("node:assert");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb.js");
const plugin = require("@pulumi/pulumi/proto/plugin_pb.js");
const { test, run } = require("./cases.cjs");
const { start, failure, messages, Struct, grpc, SANDBOX, check } = require("./provider.cjs");

let provider;

test("Handshake accepts all but byte strings", async () => {
  provider = await start();
  const request = new messages.ProviderHandshakeRequest();
  request.setEngineAddress("127.0.0.1:1");
  const response = (await provider.call("handshake", request)).toObject();
  assert.deepStrictEqual(
    [response.acceptSecrets, response.acceptResources, response.acceptOutputs, response.supportsAutonamingConfiguration, response.acceptsByteString],
    [true, true, true, true, false],
  );
});

test("GetPluginInfo is a plain semantic version", async () => {
  assert.match((await provider.call("getPluginInfo", new Empty())).getVersion(), /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/);
});

test("GetSchema is JSON with name and version", async () => {
  const schema = JSON.parse((await provider.call("getSchema", new messages.GetSchemaRequest())).getSchema());
  assert.strictEqual(schema.name, "sandboxes");
  assert.strictEqual(schema.version, (await provider.call("getPluginInfo", new Empty())).getVersion());
  assert.ok(schema.resources[SANDBOX]);
});

test("CheckConfig keeps settings and engine keys, and tells what is wrong", async () => {
  const good = new messages.CheckRequest();
  good.setNews(Struct.fromJavaScript({ cloud: "local", version: "0.1.0" }));
  const kept = await provider.call("checkConfig", good);
  assert.deepStrictEqual(kept.getFailuresList(), []);
  assert.deepStrictEqual(kept.getInputs().toJavaScript(), { cloud: "local", version: "0.1.0" });
  const bad = new messages.CheckRequest();
  bad.setNews(Struct.fromJavaScript({ requestTimeoutSeconds: "0" }));
  assert.strictEqual((await provider.call("checkConfig", bad)).getFailuresList()[0].getProperty(), "requestTimeoutSeconds");
});

test("DiffConfig ignores the version and never replaces for a rotated key", async () => {
  const diff = async (olds, news) => {
    const request = new messages.DiffRequest();
    request.setOlds(Struct.fromJavaScript(olds));
    request.setOldInputs(Struct.fromJavaScript(olds));
    request.setNews(Struct.fromJavaScript(news));
    return provider.call("diffConfig", request);
  };
  assert.strictEqual((await diff({ version: "1" }, { version: "2" })).getChanges(), messages.DiffResponse.DiffChanges.DIFF_NONE);
  const rotated = await diff({ apiKey: "a" }, { apiKey: "b" });
  assert.deepStrictEqual([rotated.getChanges(), rotated.getReplacesList()], [messages.DiffResponse.DiffChanges.DIFF_SOME, []]);
});

test("Create before Configure is FAILED_PRECONDITION", async () => {
  const request = new messages.CreateRequest();
  request.setType(SANDBOX);
  request.setProperties(new Struct());
  assert.strictEqual((await failure(provider.call("create", request))).code, grpc.status.FAILED_PRECONDITION);
});

test("Configure takes JSON texts and unknown settings", async () => {
  const response = await provider.configure({ cloud: "local", ownershipLabels: "false", requestTimeoutSeconds: "20", version: "0.1.0", other: "x" });
  assert.ok(response.getSupportspreview() && response.getAcceptsecrets() && response.getAcceptresources() && response.getAcceptoutputs());
});

test("Methods that the package has not are UNIMPLEMENTED", async () => {
  for (const [method, request] of [
    ["parameterize", new messages.ParameterizeRequest()],
    ["call", new messages.CallRequest()],
    ["construct", new messages.ConstructRequest()],
  ])
    assert.strictEqual((await failure(provider.call(method, request))).code, grpc.status.UNIMPLEMENTED, method);
});

test("GetMapping and GetMappings are empty", async () => {
  assert.strictEqual((await provider.call("getMapping", new messages.GetMappingRequest())).getProvider(), "");
  assert.deepStrictEqual((await provider.call("getMappings", new messages.GetMappingsRequest())).getProvidersList(), []);
});

test("Attach is answered", async () => {
  const attach = new plugin.PluginAttach();
  attach.setAddress("127.0.0.1:1");
  await provider.call("attach", attach);
});

test("Cancel is answered again and again, and ends later calls", async () => {
  for (let i = 0; i < 3; i++) await provider.call("cancel", new Empty());
  assert.strictEqual((await failure(provider.call("check", check({})))).code, grpc.status.CANCELLED);
});

test("SIGINT ends it with 0 and nothing but the port was printed", async () => {
  assert.deepStrictEqual(await provider.stop("SIGINT"), { code: 0, signal: null });
  assert.strictEqual(provider.output, "");
});

test("SIGINT ends it where its parent ignores the signal, as in the background of a script", async () => {
  const other = await start("127.0.0.1:1", [], ["/bin/sh", "-c", 'trap "" INT; exec "$0" "$@"']);
  assert.deepStrictEqual(await other.stop("SIGINT"), { code: 0, signal: null });
});

test("SIGTERM ends it with 0, while a connection is open", async () => {
  const other = await start();
  await other.call("getPluginInfo", new Empty());
  other.child.kill("SIGTERM");
  assert.deepStrictEqual(await other.exited, { code: 0, signal: null });
});

test("Flags of the CLI are skipped, and without an engine it waits to be attached to", async () => {
  for (const [engine, args] of [
    ["127.0.0.1:1", ["--logtostderr", "-v=9", "--tracing", "http://127.0.0.1:9"]],
    [null, []],
  ]) {
    const other = await start(engine, args);
    await other.call("getPluginInfo", new Empty());
    assert.strictEqual((await other.stop()).code, 0);
  }
});

run();
