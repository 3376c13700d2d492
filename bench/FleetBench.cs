using System.Diagnostics;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Sandboxes.Bench;

/// <summary>A fleet made, read again and deleted, over a network of 50 ms, by a service that keeps to its published rate limits.</summary>
internal sealed class FleetBench(LocalCloud cloud, ProviderProcess provider)
{
    public const int Size = 1000;
    public const int Parallel = 100;
    public static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(50);

    public static async Task<IReadOnlyList<FleetResult>> RunAsync(string binary, string sandboxd)
    {
        await using var cloud = await LocalCloud.StartAsync(sandboxd, "--runtime", "simulated", "--rate-limits");
        await cloud.DelayAsync(Latency);
        using var provider = await cloud.StartProviderAsync(binary);
        return await new FleetBench(cloud, provider).RunAsync();
    }

    private async Task<IReadOnlyList<FleetResult>> RunAsync()
    {
        var created = new CreateResponse[Size];
        var creating = await MeasureAsync("create", async number => created[number] = await CreateAsync(number));
        var reading = await MeasureAsync("refresh", number => ReadAsync(number, created[number]));
        var deleting = await MeasureAsync("destroy", number => DeleteAsync(number, created[number]));
        return [creating, reading, deleting];
    }

    private async Task<FleetResult> MeasureAsync(string name, Func<int, Task> call)
    {
        var before = await cloud.RequestsAsync();
        var start = Stopwatch.GetTimestamp();
        await System.Threading.Tasks.Parallel.ForAsync(0, Size, new ParallelOptions { MaxDegreeOfParallelism = Parallel }, async (number, _) => await call(number));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var after = await cloud.RequestsAsync();
        return new FleetResult(name, seconds, provider.PeakMemory(), Between(before, after));
    }

    private static Dictionary<string, int> Between(IReadOnlyDictionary<string, int> before, IReadOnlyDictionary<string, int> after) => after
        .Select(route => (route.Key, Count: route.Value - before.GetValueOrDefault(route.Key)))
        .Where(route => route.Count > 0)
        .ToDictionary(route => route.Key, route => route.Count);

    private Task<CreateResponse> CreateAsync(int number) => provider.Channel.UnaryAsync(
        ResourceProviderMethods.Create,
        new CreateRequest { Urn = Urn(number), Name = $"box-{number}", Type = "sandboxes:index:Sandbox", Properties = Inputs(number) },
        CancellationToken.None);

    private async Task ReadAsync(int number, CreateResponse created)
    {
        var request = new ReadRequest { Id = created.Id, Urn = Urn(number), Name = $"box-{number}", Type = "sandboxes:index:Sandbox", Properties = created.Properties, Inputs = Inputs(number) };
        var answer = await provider.Channel.UnaryAsync(ResourceProviderMethods.Read, request, CancellationToken.None);
        if (answer.Id != created.Id)
            throw new InvalidOperationException($"sandbox {created.Id} is gone");
    }

    private Task<Empty> DeleteAsync(int number, CreateResponse created) => provider.Channel.UnaryAsync(
        ResourceProviderMethods.Delete,
        new DeleteRequest { Id = created.Id, Urn = Urn(number), Name = $"box-{number}", Type = "sandboxes:index:Sandbox", Properties = created.Properties, OldInputs = Inputs(number) },
        CancellationToken.None);

    private static string Urn(int number) => $"urn:pulumi:dev::bench::sandboxes:index:Sandbox::box-{number}";

    private static Struct Inputs(int number) =>
        JsonParser.Default.Parse<Struct>($$"""{ "image": "python:3.11-slim", "name": "box-{{number}}", "vm": false, "waitUntilReady": true, "whenEnded": "recreate" }""");
}
