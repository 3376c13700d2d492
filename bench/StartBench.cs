using System.Diagnostics;
using Pulumirpc;
using Pulumirpc.Raw;

namespace Sandboxes.Bench;

/// <summary>Start to port line, start to the first Configure, Check and Diff answered, memory after them, SIGINT to gone.</summary>
internal static class StartBench
{
    public static async Task<StartResult> RunAsync(string binary, int warmups, int runs)
    {
        var results = new List<(double Port, double Three, double Memory, double Gone)>();
        for (var i = 0; i < warmups + runs; i++)
        {
            var result = await OnceAsync(binary);
            if (i >= warmups)
                results.Add(result);
        }

        return new StartResult(
            Spread.Of(results.Select(result => result.Port)),
            Spread.Of(results.Select(result => result.Three)),
            Spread.Of(results.Select(result => result.Memory)),
            Spread.Of(results.Select(result => result.Gone)));
    }

    private static async Task<(double Port, double Three, double Memory, double Gone)> OnceAsync(string binary)
    {
        var start = Stopwatch.GetTimestamp();
        using var provider = await ProviderProcess.StartAsync(binary);
        var port = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        await provider.Channel.UnaryAsync(ResourceProviderMethods.Configure, Bag.Configure(), CancellationToken.None);
        await provider.Channel.UnaryAsync(RawMethods.Check, Bag.Check, CancellationToken.None);
        await provider.Channel.UnaryAsync(RawMethods.Diff, Bag.Diff, CancellationToken.None);
        var three = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return (port, three, provider.Memory(), await provider.InterruptAsync());
    }
}
