using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

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

    public static ConfigureRequest Configure() => new() { Args = JsonParser.Default.Parse<Struct>("""{ "cloud": "local" }""") };

    public static CheckRequest Check() => new()
    {
        Urn = Urn,
        Name = "box",
        Type = "sandboxes:index:Sandbox",
        Olds = Inputs,
        News = Inputs,
        RandomSeed = ByteString.CopyFrom(new byte[32]),
    };

    /// <summary>A diff with two changes, one of them nested, so that the detailed diff has something to say.</summary>
    public static DiffRequest Diff()
    {
        var news = Inputs.Clone();
        news.Fields["environmentVars"].StructValue.Fields["LOG_LEVEL"] = Value.ForString("debug");
        news.Fields["whenEnded"] = Value.ForString("keep");
        return new DiffRequest { Id = "sbx-1", Urn = Urn, Name = "box", Type = "sandboxes:index:Sandbox", Olds = Inputs, OldInputs = Inputs, News = news };
    }
}
