using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Raw = Pulumirpc.Raw;

namespace Sandboxes.Bench;

/// <summary>The requests that every measurement sends: one resource with a bag of 12 properties.</summary>
internal static class Bag
{
    private const string Urn = "urn:pulumi:dev::bench::sandboxes:index:Sandbox::box";

    private static readonly Struct Inputs = JsonParser.Default.Parse<Struct>("""
        {
          "name": "box-1234567", "image": "python:3.11-slim", "cpuCores": 2, "memoryGb": 4, "diskSizeGb": 10, "timeoutMinutes": 120,
          "idleTimeoutMinutes": 30, "labels": ["web", "dev"], "environmentVars": { "LOG_LEVEL": "info", "GREETING": "hello" },
          "region": "us", "waitUntilReady": true, "whenEnded": "recreate"
        }
        """);

    // The bags are encoded once: what the caller spends on them would be taken from the provider, with which it shares the machine.
    public static readonly Raw.CheckRequest Check = new()
    {
        Urn = Urn,
        Name = "box",
        Type = "sandboxes:index:Sandbox",
        Olds = Inputs.ToByteString(),
        News = Inputs.ToByteString(),
        RandomSeed = ByteString.CopyFrom(new byte[32]),
    };

    /// <summary>A diff with two changes, one of them nested, so that the detailed diff has something to say.</summary>
    public static readonly Raw.DiffRequest Diff = new()
    {
        Id = "sbx-1",
        Urn = Urn,
        Type = "sandboxes:index:Sandbox",
        Olds = Inputs.ToByteString(),
        OldInputs = Inputs.ToByteString(),
        News = Changed().ToByteString(),
    };

    public static ConfigureRequest Configure() => new() { Args = JsonParser.Default.Parse<Struct>("""{ "cloud": "local" }""") };

    private static Struct Changed()
    {
        var news = Inputs.Clone();
        news.Fields["environmentVars"].StructValue.Fields["LOG_LEVEL"] = Value.ForString("debug");
        news.Fields["whenEnded"] = Value.ForString("keep");
        return news;
    }
}
