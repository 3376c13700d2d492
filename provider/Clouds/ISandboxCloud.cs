namespace Sandboxes.Clouds;

/// <summary>A cloud that runs sandboxes. Every member throws <see cref="CloudException"/> and nothing else for what the cloud or the way to it does wrong.</summary>
public interface ISandboxCloud : ISandboxPorts, ISandboxCommands, ISandboxJobs, ISandboxFiles
{
    /// <summary>The cloud's name, as the configuration writes it.</summary>
    string Name { get; }

    /// <summary>
    /// Creates a sandbox; it need not run yet when this returns. Retries under the one key in <paramref name="spec"/>, so that a lost
    /// answer makes no second sandbox. <paramref name="held"/> is told each time that the request is held back or has to be sent again.
    /// </summary>
    Task<SandboxInfo> CreateAsync(SandboxSpec spec, Func<RequestHold, Task>? held, CancellationToken cancel);

    /// <summary>Reads a sandbox; null is a definite not-found.</summary>
    Task<SandboxInfo?> FindAsync(string id, CancellationToken cancel);

    /// <summary>
    /// The same for a refresh, which reads a whole fleet: what a list showed a moment ago may answer, so that it takes a handful of requests.
    /// </summary>
    Task<SandboxInfo?> FindRecentAsync(string id, CancellationToken cancel);

    /// <summary>All sandboxes that match, newest first; reads further pages as they are needed.</summary>
    IAsyncEnumerable<SandboxInfo> ListAsync(SandboxFilter filter, CancellationToken cancel);

    /// <summary>The status of a sandbox, for waiting; many concurrent callers share a request. Null is a definite not-found.</summary>
    Task<SandboxStatus?> FindStatusAsync(string id, CancellationToken cancel);

    /// <summary>Why a sandbox ended, as far as the cloud says; all members null when it does not say.</summary>
    Task<SandboxError> ReadErrorAsync(string id, CancellationToken cancel);

    /// <summary>
    /// Tries to reach a running sandbox through its gateway, once, by a harmless command. Null when it answered, else why not yet;
    /// throws when trying again is of no use.
    /// </summary>
    Task<string?> ProbeAsync(SandboxInfo sandbox, CancellationToken cancel);

    /// <summary>
    /// Asks the cloud to delete a sandbox; false when it was gone before. A refusal that its present state explains, as while it is
    /// provisioned, is of kind <see cref="CloudErrorKind.Conflict"/>: asking again later is of use.
    /// </summary>
    Task<bool> DeleteAsync(string id, CancellationToken cancel);

    /// <summary>Reads the network rules of a virtual machine.</summary>
    Task<EgressPolicy> ReadEgressPolicyAsync(string id, CancellationToken cancel);

    /// <summary>Replaces the network rules of a running virtual machine.</summary>
    Task<EgressPolicy> SetEgressPolicyAsync(string id, EgressRules rules, CancellationToken cancel);
}
