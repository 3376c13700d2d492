using System.Diagnostics;
using Google.Protobuf;
using Pulumirpc;

namespace Sandboxes.Bench;

/// <summary>32 callers over one connection, each sending its next call when the last one is answered; the median of some runs.</summary>
internal static class ThroughputBench
{
    private const int Callers = 32;
    private const int Runs = 5;
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(8);

    public static Task<ThroughputResult> CheckAsync(string binary) => RunAsync(binary, ResourceProviderMethods.Check.FullName, Bag.Check);

    public static Task<ThroughputResult> DiffAsync(string binary) => RunAsync(binary, ResourceProviderMethods.Diff.FullName, Bag.Diff);

    private static async Task<ThroughputResult> RunAsync(string binary, string method, IMessage request)
    {
        var results = new List<ThroughputResult>();
        for (var run = 0; run < Runs; run++)
            results.Add(await OnceAsync(binary, method, request));
        return results.OrderBy(result => result.PerSecond).ElementAt(Runs / 2);
    }

    private static async Task<ThroughputResult> OnceAsync(string binary, string method, IMessage request)
    {
        using var provider = await ProviderProcess.StartAsync(binary);
        await provider.Channel.UnaryAsync(ResourceProviderMethods.Configure, Bag.Configure(), CancellationToken.None);
        using var caller = new LeanCaller(provider.Port, method, request);
        await CallForAsync(caller, Warmup);
        var cpu = provider.Cpu();
        var start = Stopwatch.GetTimestamp();
        var calls = await CallForAsync(caller, Measured);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new ThroughputResult(calls / seconds, (provider.Cpu() - cpu) * 1e6 / calls);
    }

    private static async Task<long> CallForAsync(LeanCaller caller, TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            var count = 0L;
            for (; Stopwatch.GetElapsedTime(start) < time; count++)
                await caller.CallAsync();
            return count;
        })));
        return counts.Sum();
    }
}
