// Starts the provider binary as the engine does, and calls it through the official stubs.
"use strict";
const { spawn } = require("node:child_process");
const grpc = require("@grpc/grpc-js");
const services = require("@pulumi/pulumi/proto/provider_grpc_pb.js");
const messages = require("@pulumi/pulumi/proto/provider_pb.js");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb.js");
const status = require("@pulumi/pulumi/proto/status_pb.js");

const SANDBOX = "sandboxes:index:Sandbox";
const urn = (name) => `urn:pulumi:dev::wire::${SANDBOX}::${name}`;
const options = {
  "grpc.max_receive_message_length": 400 * 1024 * 1024,
  "grpc.max_send_message_length": 400 * 1024 * 1024,
  "grpc.max_metadata_size": 1024 * 1024,
};

class Provider {
  constructor(child, port) {
    this.child = child;
    this.port = port;
    this.output = "";
    child.stdout.on("data", (data) => (this.output += data));
    this.exited = new Promise((resolve) => child.on("exit", (code, signal) => resolve({ code, signal })));
    this.client = new services.ResourceProviderClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), options);
  }

  // One call; the failure has code, details and metadata as grpc-js gives them.
  call(method, request) {
    return new Promise((resolve, reject) =>
      this.client[method](request, (error, response) => (error ? reject(error) : resolve(response))),
    );
  }

  configure(args = {}) {
    const request = new messages.ConfigureRequest();
    request.setArgs(Struct.fromJavaScript(args));
    request.setAcceptsecrets(true);
    return this.call("configure", request);
  }

  stop(signal = "SIGINT") {
    this.client.close();
    this.child.kill(signal);
    return this.exited;
  }
}

// `args` stand before the engine's address, as the CLI puts its flags; `launcher` stands before the binary.
exports.start = async (engine = "127.0.0.1:1", args = [], launcher = []) => {
  const [command, ...rest] = [...launcher, process.env.PROVIDER_BINARY, ...args, ...(engine ? [engine] : [])];
  const child = spawn(command, rest, { stdio: ["ignore", "pipe", "inherit"] });
  const first = await new Promise((resolve, reject) => {
    child.stdout.once("data", (data) => resolve(String(data)));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the provider exited with ${code} before it printed its port`)));
  });
  if (!/^\d+\n$/.test(first)) throw new Error(`the first line is no port: ${JSON.stringify(first)}`);
  return new Provider(child, Number(first));
};

exports.check = (news, olds = {}, name = "box") => {
  const request = new messages.CheckRequest();
  request.setUrn(urn(name));
  request.setName(name);
  request.setType(SANDBOX);
  request.setNews(Struct.fromJavaScript(news));
  request.setOlds(Struct.fromJavaScript(olds));
  request.setRandomseed(Buffer.alloc(32, 7));
  return request;
};

exports.create = (inputs, preview = false, name = "box") => {
  const request = new messages.CreateRequest();
  request.setUrn(urn(name));
  request.setName(name);
  request.setType(SANDBOX);
  request.setProperties(Struct.fromJavaScript(inputs));
  request.setPreview(preview);
  return request;
};

// The messages that travel in grpc-status-details-bin, read by the generated classes.
exports.details = (error, type, name) => {
  const [bytes] = error.metadata.get("grpc-status-details-bin");
  const decoded = status.Status.deserializeBinary(bytes);
  return decoded
    .getDetailsList()
    .map((any) => any.unpack(type.deserializeBinary, name))
    .filter((detail) => detail);
};

exports.failure = async (promise) => {
  try {
    await promise;
  } catch (e) {
    return e;
  }
  throw new Error("the call succeeded");
};

exports.SANDBOX = SANDBOX;
exports.urn = urn;
exports.messages = messages;
exports.Struct = Struct;
exports.grpc = grpc;
