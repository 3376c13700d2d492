using System.Collections.Concurrent;
using Sandboxes.Clouds.Prime.Calls;
using Sandboxes.Clouds.Prime.Gateway;

namespace Sandboxes.Clouds.Prime;

/// <summary>Remembers which sandboxes are virtual machines, which never changes; asks once about one it has not seen.</summary>
internal sealed class SandboxKinds(FindSandbox find)
{
    private readonly ConcurrentDictionary<string, bool> _isVm = new(StringComparer.Ordinal);

    /// <summary>Remembers the kind, and hands the sandbox on.</summary>
    public SandboxInfo Learn(SandboxInfo sandbox)
    {
        _isVm[sandbox.Id] = sandbox.Vm;
        return sandbox;
    }

    /// <summary>Forgets a sandbox that was deleted.</summary>
    public void Forget(string id) => _isVm.TryRemove(id, out _);

    /// <summary>Whether it is a virtual machine.</summary>
    /// <exception cref="CloudException">NotRunning: there is no such sandbox.</exception>
    public async Task<bool> IsVmAsync(string id, string action, CancellationToken cancel)
    {
        if (_isVm.TryGetValue(id, out var known))
            return known;
        return await find.RunAsync(id, cancel) is { } wire
            ? Learn(SandboxReading.ToInfo(wire)).Vm
            : throw NotRunningErrors.Of(action, NotRunningErrors.NoSuchSandbox, ended: true, cause: null);
    }
}
