"use strict";
const assert = require("node:assert");
const pulumi = require("@pulumi/pulumi");
const rpc = require("@pulumi/pulumi/runtime/rpc.js");
const { test, run } = require("./cases.cjs");
const { start, check, create, failure, Struct, grpc, messages } = require("./provider.cjs");

const SENTINELS = {
  bool: "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  number: "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  string: "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  array: "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  asset: "030794c1-ac77-496b-92df-f27374a8bd58",
  archive: "e48ece36-62e2-4504-bad9-02848725956a",
  object: "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
};
const secret = (value) => ({ [rpc.specialSigKey]: rpc.specialSecretSig, value });

let provider;

// Whatever stands in advancedConfigs comes back as it is: from Check, and from the preview of a Create.
async function echo(value) {
  const checked = await provider.call("check", check({ image: "img", advancedConfigs: { value } }));
  assert.deepStrictEqual(checked.getFailuresList().map((f) => `${f.getProperty()}: ${f.getReason()}`), []);
  const created = await provider.call("create", create(checked.getInputs().toJavaScript(), true));
  const [one, other] = [checked.getInputs().toJavaScript(), created.getProperties().toJavaScript()].map((bag) => bag.advancedConfigs.value);
  assert.deepStrictEqual(one, other);
  return one;
}

async function same(value) {
  assert.deepStrictEqual(await echo(value), value);
}

test("Plain values of every kind come back", async () => {
  provider = await start();
  await provider.configure({ cloud: "local" });
  for (const value of [true, false, 0, -1.5, 2 ** 53, "", "text", "böx 🚀\u0000\n", [], [1, "a", [true]], { a: { "b.c": [] } }, {}]) await same(value);
});

test("Null inside a list stays", () => same([null, 1]));

for (const kind of Object.keys(SENTINELS))
  test(`An unknown ${kind} stays that unknown`, () => same(SENTINELS[kind]));

test("Unknowns may stand where the schema wants another type", async () => {
  for (const sentinel of Object.values(SENTINELS)) {
    const response = await provider.call("check", check({ image: sentinel, cpuCores: sentinel, labels: sentinel, vm: sentinel }));
    assert.deepStrictEqual(response.getFailuresList(), []);
    assert.strictEqual(response.getInputs().toJavaScript().cpuCores, sentinel);
  }
});

test("Secrets come back, nested and unknown ones too", async () => {
  await same(secret("s"));
  await same({ list: [secret({ deep: secret(1) }), secret(SENTINELS.string)] });
});

test("A property that the schema calls secret is secret, also on failure", async () => {
  for (const more of [{}, { cpuCores: "many" }]) {
    const response = await provider.call("check", check({ image: "img", secrets: { TOKEN: "t" }, ...more }));
    assert.deepStrictEqual(response.getInputs().toJavaScript().secrets, secret({ TOKEN: "t" }));
  }
});

test("Assets and archives of Pulumi's own marshaller come back", async () => {
  const values = [
    new pulumi.asset.StringAsset("hello"),
    new pulumi.asset.FileAsset("./a.txt"),
    new pulumi.asset.RemoteAsset("https://example.org/a"),
    new pulumi.asset.AssetArchive({ a: new pulumi.asset.StringAsset("x"), sub: new pulumi.asset.FileArchive("./d") }),
    new pulumi.asset.RemoteArchive("https://example.org/a.zip"),
  ];
  for (const value of values) {
    const { value: wire } = await rpc.serializeProperties("wire", { value });
    const back = rpc.deserializeProperty(Struct.fromJavaScript({ v: await echo(wire) }).toJavaScript().v);
    assert.deepStrictEqual(JSON.stringify(back), JSON.stringify(rpc.deserializeProperty(wire)));
  }
});

test("Assets without content come back by their hash", async () => {
  const hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  await same({ [rpc.specialSigKey]: rpc.specialAssetSig, hash });
  await same({ [rpc.specialSigKey]: rpc.specialArchiveSig, hash });
});

test("Resource references and output values come back", async () => {
  await same({ [rpc.specialSigKey]: rpc.specialResourceSig, urn: "urn:pulumi:dev::p::a:b:C::n", id: "i", packageVersion: "1.0.0" });
  await same({ [rpc.specialSigKey]: rpc.specialOutputValueSig, value: 1, secret: true, dependencies: ["urn:pulumi:dev::p::a:b:C::n"] });
  await same({ [rpc.specialSigKey]: rpc.specialOutputValueSig });
});

test("An output value of Pulumi's own marshaller comes back", async () => {
  pulumi.runtime.setMocks({ call: () => ({}), newResource: (args) => ({ id: args.name, state: {} }) });
  const { value: wire } = await rpc.serializeProperties("wire", { value: pulumi.secret({ a: [pulumi.output(1)] }) }, { keepOutputValues: true });
  assert.deepStrictEqual(await echo(wire), wire);
});

test("An unknown signature is INVALID_ARGUMENT", async () => {
  const error = await failure(provider.call("check", check({ advancedConfigs: { value: { [rpc.specialSigKey]: "new-kind" } } })));
  assert.strictEqual(error.code, grpc.status.INVALID_ARGUMENT);
});

test("Every failure comes at once, by its path, with the word that was meant", async () => {
  const response = await provider.call("check", check({ enviromentVars: {}, cpuCores: "many", networkAllowlist: ["https://a.b"], gpuType: "H100" }));
  const properties = response.getFailuresList().map((f) => f.getProperty());
  for (const expected of ["enviromentVars", "cpuCores", "networkAllowlist[0]", "gpuType"]) assert.ok(properties.includes(expected), `${expected} in ${properties}`);
  assert.match(response.getFailuresList().find((f) => f.getProperty() === "enviromentVars").getReason(), /environmentVars/);
});

test("A name is made from the seed, kept from the olds, and new in a replacement", async () => {
  const name = async (olds) => (await provider.call("check", check({ image: "img" }, olds))).getInputs().toJavaScript().name;
  assert.strictEqual(await name({}), await name({}));
  assert.match(await name({}), /^box-[0-9a-f]{7}$/);
  assert.strictEqual(await name({ name: "box-1234567" }), "box-1234567");
});

test("A diff has all its fields", async () => {
  const request = new messages.DiffRequest();
  request.setId("sbx-1");
  request.setType("sandboxes:index:Sandbox");
  const olds = { name: "box", image: "img", environmentVars: { LOG_LEVEL: "info" } };
  request.setOlds(Struct.fromJavaScript(olds));
  request.setOldInputs(Struct.fromJavaScript(olds));
  request.setNews(Struct.fromJavaScript({ ...olds, environmentVars: { LOG_LEVEL: secret("debug") } }));
  const diff = await provider.call("diff", request);
  assert.deepStrictEqual([diff.getReplacesList(), diff.getDiffsList(), diff.getHasdetaileddiff()], [["environmentVars"], ["environmentVars"], true]);
  const entry = diff.getDetaileddiffMap().get("environmentVars.LOG_LEVEL");
  assert.deepStrictEqual([entry.getKind(), entry.getInputdiff()], [messages.PropertyDiff.Kind.UPDATE_REPLACE, true]);
});

run(() => provider.stop());
