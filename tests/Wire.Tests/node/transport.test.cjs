"use strict";
const assert = require("node:assert");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb.js");
const { test, run } = require("./cases.cjs");
const { start, check, create, failure, grpc, SANDBOX, Struct, messages } = require("./provider.cjs");

let provider;

test("Five hundred calls at once are all answered", async () => {
  provider = await start();
  await provider.configure({ cloud: "local" });
  const answers = await Promise.all(Array.from({ length: 500 }, (_, i) => provider.call("check", check({ image: `img:${i}` }))));
  assert.deepStrictEqual(answers.map((a) => a.getInputs().toJavaScript().image), answers.map((_, i) => `img:${i}`));
});

test("A message of 32 MB goes both ways", async () => {
  const text = "x".repeat(32 * 1024 * 1024);
  const response = await provider.call("create", create({ image: text }, true));
  assert.strictEqual(response.getProperties().getFieldsMap().get("image").getStringValue().length, text.length);
});

test("A hundred levels of nesting are read", async () => {
  let value = "x";
  for (let i = 0; i < 100; i++) value = i % 2 ? [value] : { a: value };
  const response = await provider.call("create", create({ image: "img", advancedConfigs: { value } }, true));
  assert.deepStrictEqual(response.getProperties().toJavaScript().advancedConfigs.value, value);
});

test("Ten thousand levels are refused and the provider lives on", async () => {
  // The stubs recurse too, so the bytes are made by hand, from the inside: lists in a field of the struct in field 2.
  const head = (tag, length) => {
    const bytes = [tag];
    for (; length > 127; length = Math.floor(length / 128)) bytes.push((length % 128) | 128);
    return Buffer.from([...bytes, length]);
  };
  const parts = [Buffer.from([0x1a, 1, 0x78])];
  let length = 3;
  const wrap = (bytes) => {
    parts.unshift(bytes);
    length += bytes.length;
  };
  for (let i = 0; i < 10000; i++) {
    wrap(head(0x0a, length));
    wrap(head(0x32, length));
  }
  wrap(Buffer.concat([Buffer.from([0x0a, 1, 0x6b]), head(0x12, length)]));
  wrap(head(0x0a, length));
  wrap(head(0x12, length));
  const error = await failure(
    new Promise((resolve, reject) =>
      provider.client.makeUnaryRequest(
        "/pulumirpc.ResourceProvider/Create",
        (bytes) => bytes,
        (bytes) => bytes,
        Buffer.concat(parts),
        (e, response) => (e ? reject(e) : resolve(response)),
      ),
    ),
  );
  assert.strictEqual(error.code, grpc.status.INVALID_ARGUMENT);
  await provider.call("getPluginInfo", new Empty());
});

test("A type that is not there is UNIMPLEMENTED with words beyond ASCII intact", async () => {
  const request = new messages.CheckRequest();
  request.setType("sandboxes:index:Böx");
  request.setNews(new Struct());
  const error = await failure(provider.call("check", request));
  assert.deepStrictEqual([error.code, error.details.includes("sandboxes:index:Böx"), error.details.includes(SANDBOX)], [grpc.status.UNIMPLEMENTED, true, true]);
});

test("A gzip request is refused with what is accepted", async () => {
  const client = new grpc.Client(`127.0.0.1:${provider.port}`, grpc.credentials.createInsecure(), { "grpc.default_compression_algorithm": 2 });
  const error = await failure(
    new Promise((resolve, reject) =>
      client.makeUnaryRequest(
        "/pulumirpc.ResourceProvider/GetPluginInfo", (m) => Buffer.from(m.serializeBinary()), (b) => b, new Empty(),
        (e, response) => (e ? reject(e) : resolve(response)),
      ),
    ),
  );
  client.close();
  assert.strictEqual(error.code, grpc.status.UNIMPLEMENTED);
});

test("A deadline that has passed is DEADLINE_EXCEEDED", async () => {
  const error = await failure(
    new Promise((resolve, reject) =>
      provider.client.getPluginInfo(new Empty(), { deadline: Date.now() - 1000 }, (e, response) => (e ? reject(e) : resolve(response))),
    ),
  );
  assert.strictEqual(error.code, grpc.status.DEADLINE_EXCEEDED);
});

test("A connection that idles for seconds stays open", async () => {
  const closed = new Promise((resolve) => provider.client.getChannel().watchConnectivityState(grpc.connectivityState.READY, Date.now() + 4000, resolve));
  await provider.call("getPluginInfo", new Empty());
  assert.ok((await closed) instanceof Error, "the connection changed its state before the watch ran out");
});

test("An unknown method is UNIMPLEMENTED", async () => {
  const error = await failure(
    new Promise((resolve, reject) =>
      provider.client.makeUnaryRequest("/pulumirpc.ResourceProvider/StreamInvoke", (m) => m, (b) => b, Buffer.alloc(0), (e, r) => (e ? reject(e) : resolve(r))),
    ),
  );
  assert.strictEqual(error.code, grpc.status.UNIMPLEMENTED);
});

run(() => provider.stop());
