using System.Diagnostics;
using Pulumirpc;
using Pulumirpc.Raw;
using Sandboxes.Engine.Grpc;

namespace Sandboxes.Bench;

/// <summary>32 callers over one connection, each sending its next call when the last one is answered.</summary>
internal static class ThroughputBench
{
    private const int Callers = 32;
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(8);

    public static async Task Check(GrpcChannel channel) =>
        await channel.UnaryAsync(RawMethods.Check, Bag.Check, CancellationToken.None);

    public static async Task Diff(GrpcChannel channel) =>
        await channel.UnaryAsync(RawMethods.Diff, Bag.Diff, CancellationToken.None);

    public static async Task<ThroughputResult> RunAsync(string binary, Func<GrpcChannel, Task> call)
    {
        using var provider = await ProviderProcess.StartAsync(binary);
        await provider.Channel.UnaryAsync(ResourceProviderMethods.Configure, Bag.Configure(), CancellationToken.None);
        await CallForAsync(provider.Channel, call, Warmup);
        var cpu = provider.Cpu();
        var start = Stopwatch.GetTimestamp();
        var calls = await CallForAsync(provider.Channel, call, Measured);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new ThroughputResult(calls / seconds, (provider.Cpu() - cpu) * 1e6 / calls);
    }

    private static async Task<long> CallForAsync(GrpcChannel channel, Func<GrpcChannel, Task> call, TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            var count = 0L;
            for (; Stopwatch.GetElapsedTime(start) < time; count++)
                await call(channel);
            return count;
        })));
        return counts.Sum();
    }
}
