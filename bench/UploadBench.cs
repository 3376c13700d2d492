using System.Diagnostics;
using System.Security.Cryptography;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Sandboxes.Bench;

/// <summary>The largest file that a sandbox takes, and the provider's memory while it goes up.</summary>
internal static class UploadBench
{
    private const int Size = 200_000_000;
    private const string AssetSignature = "c44067f5952c0a294b673a41bacd8c17";

    public static async Task<UploadResult> RunAsync(string binary, string sandboxd)
    {
        await using var cloud = await LocalCloud.StartAsync(sandboxd);
        using var provider = await cloud.StartProviderAsync(binary);
        return await SendAsync(provider, Path.Combine(cloud.Folder, "large.bin"));
    }

    private static async Task<UploadResult> SendAsync(ProviderProcess provider, string file)
    {
        var hash = Write(file);
        var box = await CreateAsync(provider, "Sandbox", """{ "image": "python:3.11-slim", "name": "upload", "vm": false, "waitUntilReady": true, "whenEnded": "keep" }""");
        var start = Stopwatch.GetTimestamp();
        await CreateAsync(provider, "SandboxFile", $$"""
            {
              "sandboxId": "{{box}}", "path": "/srv/large.bin",
              "source": { "4dabf18193072939515e22adb298388d": "{{AssetSignature}}", "path": "{{file}}", "hash": "{{hash}}" }
            }
            """);
        return new UploadResult(Stopwatch.GetElapsedTime(start).TotalSeconds, provider.PeakMemory());
    }

    private static async Task<string> CreateAsync(ProviderProcess provider, string type, string properties)
    {
        var request = new CreateRequest
        {
            Urn = $"urn:pulumi:dev::bench::sandboxes:index:{type}::it",
            Name = "it",
            Type = $"sandboxes:index:{type}",
            Properties = JsonParser.Default.Parse<Struct>(properties),
        };
        return (await provider.Channel.UnaryAsync(ResourceProviderMethods.Create, request, CancellationToken.None)).Id;
    }

    private static string Write(string file)
    {
        var noise = new byte[1_000_000];
        var random = new Random(1);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var stream = File.Create(file);
        for (var i = 0; i < Size / noise.Length; i++)
        {
            random.NextBytes(noise);
            hash.AppendData(noise);
            stream.Write(noise);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
