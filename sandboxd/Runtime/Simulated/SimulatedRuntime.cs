namespace Sandboxd.Runtime.Simulated;

/// <summary>Runs nothing: sandboxes that only have a status, for benches with thousands of them.</summary>
internal sealed class SimulatedRuntime : ISandboxRuntime
{
    public string Name => "simulated";

    public string Description => "nothing runs; commands are refused, except a plain echo, which is answered";

    public Task<IRunningSandbox> StartAsync(SandboxLaunch launch) =>
        Task.FromResult<IRunningSandbox>(new SimulatedSandbox());

    public IReadOnlyDictionary<string, long> MeasureMemory(IReadOnlyCollection<KeyValuePair<string, IRunningSandbox>> sandboxes) =>
        new Dictionary<string, long>();
}
