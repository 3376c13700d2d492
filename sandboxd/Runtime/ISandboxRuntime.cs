namespace Sandboxd.Runtime;

/// <summary>A way to run sandboxes: isolated, as plain processes, or not at all.</summary>
internal interface ISandboxRuntime
{
    /// <summary>The name that <c>--runtime</c> takes.</summary>
    string Name { get; }

    /// <summary>What it gives and what it does not, for the line at start.</summary>
    string Description { get; }

    /// <summary>Starts a sandbox; returns once its main process runs. Throws <see cref="SandboxStartException"/> with the reason.</summary>
    Task<IRunningSandbox> StartAsync(SandboxLaunch launch);

    /// <summary>The memory that the processes of each sandbox hold, in bytes; empty where it cannot be told.</summary>
    IReadOnlyDictionary<string, long> MeasureMemory(IReadOnlyCollection<KeyValuePair<string, IRunningSandbox>> sandboxes);
}
